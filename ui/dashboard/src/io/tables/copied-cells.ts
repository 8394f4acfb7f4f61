import { plainText } from './cells';
import { guarded } from './csv';

/** Cells as other programs take them: spreadsheets from both, everything else from the text. */
export interface CopiedCells {
  readonly text: string;
  readonly html: string;
}

export function copiedCells(rows: readonly (readonly unknown[])[]): CopiedCells {
  const texts = rows.map((cells) => cells.map(plainText));
  const [[only] = []] = texts;
  const isOne = texts.length === 1 && texts[0]?.length === 1;
  return { text: isOne ? (only ?? '') : toTsv(texts), html: toHtml(texts) };
}

function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(field).join('\t')).join('\n');
}

function field(text: string): string {
  const safe = guarded(text);
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function toHtml(rows: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) {
      const cell = row.insertCell();
      cell.textContent = text;
      // Spreadsheet programs must not calculate what somebody has put into a name.
      if (guarded(text) !== text) cell.setAttribute('style', 'mso-number-format:"\\@"');
    }
  }
  return table.outerHTML;
}
