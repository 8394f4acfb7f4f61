import { plural } from '../format/lists';
import { formatCount } from '../format/numbers';

/** What tables and grids of actions and pages say. */
export const tableTexts = {
  filter: 'Filter',
  clearFilter: 'Clear filter',
  showEverything: 'Clear the filter',
  previous: 'Previous',
  previousPage: 'Previous page',
  next: 'Next',
  nextPage: 'Next page',
  firstPage: 'Go to the first page',
  pages: 'Pages',
  pageSize: 'Rows per page',
  perPage: (size: number) => (size === Infinity ? 'All rows' : `${formatCount(size)} per page`),
  loading: 'Loading...',
  range: (from: number, to: number, total: number | undefined) =>
    total === undefined
      ? `${formatCount(from)} - ${formatCount(to)}`
      : `${formatCount(from)} - ${formatCount(to)} of ${formatCount(total)}`,
  noRecords: '0 records',
  noItems: 'There are no items to display.',
  noMatch: (query: string) => `No records found matching '${query}'`,
  noneFound: 'No records found',
  sortBy: 'Sort by',
  unsorted: 'Not sorted',
  sorted: (column: string, direction: 'asc' | 'desc') =>
    `${column} ${direction === 'asc' ? '↑' : '↓'}`,
  widthOf: (column: string) => (column === '' ? 'Column width' : `Width of ${column}`),

  options: 'Table options',
  openOptions: 'Open table options',
  downloadCsv: 'Download as CSV',
  downloadSelected: 'Download selected rows as CSV',
  collecting: (done: number, total: number | undefined) =>
    total === undefined
      ? `Please wait... (${plural(done, 'row')})`
      : `Please wait... (${Math.floor((100 * done) / Math.max(1, total))}%)`,
  cancel: 'Cancel',
  copied: (cells: number) => `Copied ${plural(cells, 'cell')}.`,

  selectAll: 'Select all',
  selectNone: 'Select none',
  selectRow: (name: string) => (name === '' ? 'Select row' : `Select ${name}`),
  select: 'Select',
  rowOptions: 'Options',
  clearSelection: 'Clear selection',
  onOtherPages: (count: number) => `Selection includes ${plural(count, 'row')} on other pages.`,
  selected: (count: number) => `${formatCount(count)} selected`,

  expand: 'Expand',
  collapse: 'Collapse',
  wholeCell: 'The whole cell',
  untitled: 'Table',
  grid: 'Grid',

  trouble: {
    late: {
      title: 'The app has not sent these rows yet',
      text: 'They are shown as soon as they come. It may also have lost the question.',
    },
    ignored: {
      title: 'The app has sent no rows for this',
      text: 'What went wrong is in the log of the app.',
    },
    over: {
      title: 'These rows are no longer to be had',
      text: 'The action that had them is over. Run it again to see them.',
    },
  },
  tryAgain: 'Try again',

  brokenColumn: (number: number) => `Column ${number} (its label is not a text)`,
  brokenRow: (number: number, reason: string) => `Row ${number} cannot be shown: ${reason}`,
  brokenItem: (number: number, reason: string) => `Item ${number} cannot be shown: ${reason}`,
  rowIsNoObject: 'it is not an object.',
  rowHasNoKey: 'its key is not a text.',
  rowHasNoData: 'its data is not an object.',
  repeatedKey: (key: string) => `another row has the key “${key}”, too.`,
  brokenOption: 'This option cannot be read',
  brokenCell: (problem: string) => `Cannot be shown in full. ${problem}`,
} as const;
