import papa from 'papaparse';

/** A block of cells as spreadsheet programs put it into the clipboard, or as CSV; which, is seen from it. */
export function parseDelimited(text: string, delimiter = ''): readonly (readonly string[])[] {
  return papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data;
}

/** A pasted block. The line break at its end is the end of its last row. */
export function parseClipboard(text: string): readonly (readonly string[])[] {
  return parseDelimited(text.replace(/\r?\n$/, ''), '\t');
}

export function formatClipboard(cells: readonly (readonly string[])[]): string {
  return papa.unparse(cells as string[][], { delimiter: '\t', newline: '\n' });
}

export function formatCsv(cells: readonly (readonly string[])[]): string {
  // Spreadsheet programs would take such texts for formulas.
  return papa.unparse(cells as string[][], { escapeFormulae: true });
}
