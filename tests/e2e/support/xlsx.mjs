import writeXlsx from 'write-excel-file/node';

// A workbook with one sheet of these rows; null is an empty cell.
export function xlsxOf(rows) {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return writeXlsx(cells).toBuffer();
}
