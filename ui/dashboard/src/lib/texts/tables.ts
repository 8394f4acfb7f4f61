import { plural } from '../format/lists';
import { formatCount } from '../format/numbers';

export const tableTexts = {
  filter: 'Filter',
  clearFilter: 'Clear filter',
  previous: 'Previous',
  previousPage: 'Previous page',
  next: 'Next',
  nextPage: 'Next page',
  pages: 'Pages',
  range: (from: number, to: number, total: number | undefined) =>
    total === undefined
      ? `${formatCount(from)} - ${formatCount(to)}`
      : `${formatCount(from)} - ${formatCount(to)} of ${formatCount(total)}`,
  noRecords: '0 records',
  noItems: 'There are no items to display.',
  noMatch: (query: string) => `No records found matching '${query}'`,
  noneFound: 'No records found',
  options: 'Table options',
  openOptions: 'Open table options',
  downloadCsv: 'Download as CSV',
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
} as const;
