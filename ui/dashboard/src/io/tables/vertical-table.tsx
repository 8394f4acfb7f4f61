import { OptionMenu } from '@/components/actions/option-menu';
import { VisuallyHidden } from '@/components/layout/visually-hidden';
import { Skeleton } from '@/components/feedback/skeleton';
import { classNames } from '@/lib/class-names';
import { tableTexts } from '@/lib/texts/tables';
import type { RowsState } from '../rows/rows-state';
import { Cell } from './cell';
import { highlightOf } from './cells';
import type { TableRow } from './read-rows';
import { useRowMenu } from './row-menu';
import type { TableProps } from './schema';
import { useSampledColumns } from './use-sampled-columns';
import grid from './grid-row.module.css';
import styles from './vertical-table.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly props: TableProps;
  readonly table: RowsState<TableRow>;
}

const nothing: readonly never[] = [];

/** A table on its side: one line for each column, beside each other what are rows elsewhere. */
export function VerticalTable({ id, label, props, table }: Props) {
  const rows = table.rows ?? nothing;
  const { columns } = useSampledColumns(props, rows);
  const whole = rows.filter(({ problem }) => problem === undefined);
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={label || tableTexts.untitled}
      tabIndex={0}
    >
      <table
        id={id}
        aria-label={label || tableTexts.untitled}
        data-pw-search={table.view.query}
        className={classNames('iv-table', styles.table)}
        aria-busy={table.rows === null || undefined}
      >
        <tbody>
          {columns.map(({ label: name, accessorKey }) => (
            <tr key={accessorKey} className={grid.row}>
              <th role="rowheader" scope="row">
                {name}
              </th>
              {table.rows === null && table.trouble !== 'over' && (
                <td>
                  <Skeleton width="60%" />
                </td>
              )}
              {whole.map(({ key, data }) => (
                <td
                  key={key}
                  className="iv-table-cell"
                  data-highlight-color={highlightOf(data[accessorKey])}
                >
                  <Cell raw={data[accessorKey]} />
                </td>
              ))}
            </tr>
          ))}
          <Menus rows={whole} />
        </tbody>
      </table>
      {rows.map(
        ({ key, problem }) =>
          problem !== undefined && (
            <p key={key} className={styles.problem}>
              {problem}
            </p>
          ),
      )}
    </div>
  );
}

/** What can be done with each, in a line of its own. */
function Menus({ rows }: { readonly rows: readonly TableRow[] }) {
  const rowMenu = useRowMenu();
  if (rows.every(({ menu = [] }) => menu.length === 0)) return null;
  return (
    <tr>
      <th role="rowheader" scope="row">
        <VisuallyHidden>{tableTexts.rowOptions}</VisuallyHidden>
      </th>
      {rows.map(({ key, menu = [] }) => (
        <td key={key}>{menu.length > 0 && <OptionMenu items={menu.map(rowMenu)} />}</td>
      ))}
    </tr>
  );
}
