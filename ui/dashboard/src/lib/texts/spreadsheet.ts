import { plural } from '../format/lists';
import { formatCount } from '../format/numbers';

type Kind = 'string' | 'number' | 'boolean';
type Problem = 'missing' | 'number' | 'boolean';

const kinds: Readonly<Record<Kind, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
};

/** What sheets of rows say, into which much can be entered at once. */
export const spreadsheetTexts = {
  upload: 'Upload CSV or XLSX',
  paste: 'Paste data',
  enterManually: 'Enter manually',
  template: 'Download template',
  undo: 'Undo',
  redo: 'Redo',
  addRow: 'Add row',
  addRowAbove: 'Add row above',
  addRowBelow: 'Add row below',
  deleteRows: (count: number) => (count === 1 ? 'Delete row' : `Delete ${plural(count, 'row')}`),
  rowOptions: (row: number) => `Options of row ${formatCount(row)}`,
  keysHint: 'Type or press Enter to edit, arrows to move; paste cells from a spreadsheet program.',

  expected: 'Expected data format:',
  requiredHint: '* indicates required field',
  kind: (kind: Kind) => kinds[kind],
  columnTitle: (name: string, kind: Kind, isRequired: boolean) =>
    `${name}, ${kinds[kind]}${isRequired ? ', required' : ''}`,
  row: 'Row',
  cell: (row: number, column: string) => `${column}, row ${formatCount(row)}`,
  rowCount: (count: number) => plural(count, 'row'),

  empty: 'Please input at least one row before continuing.',
  invalid:
    'There are one or more issues with the data you entered. Please correct the data and try again.',
  followingErrors: 'The following cells have to be corrected:',
  problem: (problem: Problem, column: string, row: number) =>
    problem === 'missing'
      ? `Missing value for '${column}' in row ${formatCount(row)}`
      : `Invalid value for '${column}' in row ${formatCount(row)}`,
  cellHint: (problem: Problem) =>
    ({
      missing: 'A value is required here.',
      number: 'This has to be a number.',
      boolean: 'This has to be true or false.',
    })[problem],
  moreProblems: (count: number) => `and ${formatCount(count)} more`,
  tooManyRows: (max: number) =>
    `Sorry, spreadsheets are currently limited to ${formatCount(max)} rows.`,

  pasteTitle: 'Paste CSV data',
  pasteLabel: 'Cells of a spreadsheet program, or CSV',
  next: 'Next',
  cancel: 'Cancel',
  importTitle: 'Import CSV',
  import: 'Import',
  importSheet: 'Sheet',
  importHeader: 'The first row names the columns',
  importSource: (column: string) => `Column for ${column}`,
  skip: 'Skip?',
  skipColumn: (column: string) => `Skip ${column}?`,
  replaces: (count: number) => `This replaces the ${plural(count, 'row')} entered so far.`,
  willImport: (count: number) => `${plural(count, 'row')} will be imported.`,
  emptyFile: 'There are no rows in it.',
  fileTooLarge: (megabytes: number) =>
    `This file is larger than ${megabytes} MB. Split it, or paste the rows that matter.`,
  unreadableFile: (name: string) =>
    `“${name}” could not be read. Save it as CSV or XLSX and try again.`,
  templateName: (label: string) =>
    `${label.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'template'}.csv`,
};
