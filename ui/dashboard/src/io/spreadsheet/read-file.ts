import { parseDelimited } from './delimited';

/** A table that was brought in from elsewhere; its first row may name its columns. */
export interface ImportedTable {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Files of spreadsheet programs that have tables as we want them are far smaller. */
export const maxFileBytes = 20_000_000;

/** Reads a CSV or XLSX file. Rejects where it is neither. */
export async function readTables(file: File): Promise<readonly ImportedTable[]> {
  const tables = /\.xlsx$/i.test(file.name) ? await readXlsx(file) : [await readCsv(file)];
  return tables.filter(({ rows }) => rows.length > 0);
}

async function readXlsx(file: File): Promise<readonly ImportedTable[]> {
  const { default: read } = await import('read-excel-file/universal');
  const sheets = await read(file);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: withoutBlank(data) }));
}

async function readCsv(file: File): Promise<ImportedTable> {
  return { name: file.name, rows: withoutBlank(parseDelimited(decode(await file.arrayBuffer()))) };
}

export function tableOfText(text: string): ImportedTable {
  return { name: '', rows: withoutBlank(parseDelimited(text)) };
}

/** Older spreadsheet programs on Windows write another encoding than everybody else. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function withoutBlank(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return rows.filter((row) =>
    row.some((cell) => cell !== null && cell !== undefined && cell !== ''),
  );
}
