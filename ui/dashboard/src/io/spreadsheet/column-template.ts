import type { SheetColumn } from './columns';

/** How wide the columns are, the numbers of the rows being the first: `template` for CSS, and what fits at least. */
export function formatColumns(columns: readonly SheetColumn[]) {
  const least = columns.map(({ kind }) => (kind === 'boolean' ? 6 : 9));
  const rest = least.map((width) => `minmax(${width}rem, ${width}fr)`).join(' ');
  const sum = least.reduce((total, width) => total + width, rowHeaderWidth);
  return { template: `${rowHeaderWidth}rem ${rest}`, minWidth: `${sum}rem` };
}

const rowHeaderWidth = 3.5;
