import { useRef, useState } from 'react';
import { Skeleton } from '@/components/feedback/skeleton';
import { tableTexts } from '@/lib/texts/tables';
import type { RowsState } from '../rows/rows-state';
import { useBoxSize } from '../rows/use-box-size';
import { TabStopContext } from '../values/tab-stop-context';
import { columnCount } from './column-count';
import { GridCard } from './grid-card';
import type { GridItem } from './read-items';
import { useItemFocus } from './use-item-focus';
import styles from './item-grid.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly grid: RowsState<GridItem>;
  readonly idealColumnWidth: number | undefined;
}

const firstBlanks = 10;
const blankHeight = 200;
/** Between items; the style sheet says the same. */
const gap = 30;

/** Items beside and under each other, in as many columns as there is room for. */
export function ItemGrid({ id, label, grid, idealColumnWidth }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useBoxSize(box);
  const columns = columnCount(width, idealColumnWidth);
  const items = grid.rows ?? [];
  const focus = useItemFocus(box, items.length, columns);
  const blanks = useBlanks(grid.rows, { columns, height });
  return (
    <div
      ref={box}
      id={id}
      role="grid"
      tabIndex={-1}
      aria-label={label || tableTexts.grid}
      aria-busy={grid.rows === null || undefined}
      data-pw-search={grid.view.query}
      className={styles.grid}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      onFocus={focus.onFocus}
      onKeyDown={focus.onKeyDown}
    >
      {grid.rows === null &&
        grid.trouble !== 'over' &&
        Array.from({ length: Math.min(blanks.count, grid.view.pageSize) }, (_, index) => (
          <Skeleton key={index} width="100%" height={`${blanks.height}px`} />
        ))}
      {linesOf(items, columns).map((line, row) => (
        <div key={row} role="row" className={styles.row}>
          {line.map((item, column) => {
            const index = row * columns + column;
            return (
              <TabStopContext key={item.key} value={index === focus.active ? 0 : -1}>
                <GridCard item={item} index={index} />
              </TabStopContext>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function linesOf(items: readonly GridItem[], columns: number): readonly (readonly GridItem[])[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, line) =>
    items.slice(line * columns, (line + 1) * columns),
  );
}

interface Blanks {
  readonly count: number;
  readonly height: number;
}

interface Room {
  readonly columns: number;
  /** Of all items together. */
  readonly height: number;
}

/** While items are on their way: as many as there were, and as high as those. */
function useBlanks(items: readonly GridItem[] | null, { columns, height }: Room): Blanks {
  const [blanks, setBlanks] = useState<Blanks>({ count: firstBlanks, height: blankHeight });
  const [seen, setSeen] = useState(items);
  if (items === seen) return blanks;
  setSeen(items);
  if (!items && seen && seen.length > 0 && height > 0) {
    const lines = Math.ceil(seen.length / columns);
    setBlanks({ count: seen.length, height: (height + gap) / lines - gap });
  }
  return blanks;
}
