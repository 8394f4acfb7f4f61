import { Download, Ellipsis, ListChecks } from 'lucide-react';
import { OptionMenu } from '@/components/actions/option-menu';
import type { MenuItem } from '@/components/overlays/menu-entry';
import { downloadText } from '@/lib/download';
import { tableTexts } from '@/lib/texts/tables';
import type { RowsState } from '../rows/rows-state';
import { columnsOf } from './columns';
import { toCsv } from './csv';
import type { TableColumn } from './read-columns';
import type { TableRow } from './read-rows';

interface Props {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly table: RowsState<TableRow>;
  readonly orientation: 'horizontal' | 'vertical';
  readonly selected: ReadonlySet<string> | undefined;
}

/** What can be done with a table as a whole. */
export function TableOptions({ label, columns, table, orientation, selected }: Props) {
  const keep = (rows: readonly TableRow[]) => {
    const whole = rows.filter(({ problem }) => problem === undefined);
    const csv = toCsv(columnsOf(columns, whole), whole, orientation);
    downloadText(`${fileName(label)}.csv`, csv, 'text/csv;charset=utf-8');
  };
  const isBusy = table.progress !== null;
  const items: MenuItem[] = [
    {
      label: tableTexts.downloadCsv,
      icon: Download,
      disabled: isBusy,
      onSelect: () => table.collect('matching', keep),
    },
  ];
  if (selected) {
    items.push({
      label: tableTexts.downloadSelected,
      icon: ListChecks,
      disabled: isBusy || selected.size === 0,
      // Rows stay chosen when the filter hides them.
      onSelect: () =>
        table.collect('all', (rows) => keep(rows.filter(({ key }) => selected.has(key)))),
    });
  }
  return (
    <OptionMenu
      title={tableTexts.options}
      label={tableTexts.openOptions}
      icon={Ellipsis}
      items={items}
    />
  );
}

/** File systems dislike these characters, the more so if nothing else is left. */
function fileName(label: string): string {
  return label.replace(/[\\/:*?"<>|]+/g, ' ').trim() || tableTexts.untitled;
}
