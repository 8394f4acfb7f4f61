import { Download, Ellipsis } from 'lucide-react';
import { OptionMenu } from '@/components/actions/option-menu';
import { saveFile } from '@/lib/save-file';
import { tableTexts } from '@/lib/texts/tables';
import { columnsOf } from './cells';
import { toCsv } from './csv';
import type { TableColumn, TableRow } from './schema';

interface Props {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  /** All that match the filter, in order. */
  readonly rows: readonly TableRow[];
}

/** What can be done with a table as a whole. */
export function TableOptions({ label, columns, rows }: Props) {
  const download = () => {
    const name = (label || tableTexts.untitled).replace(/[\\/:*?"<>|]+/g, ' ').trim();
    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(columnsOf(columns, rows), rows));
  };
  return (
    <OptionMenu
      title={tableTexts.options}
      label={tableTexts.openOptions}
      icon={Ellipsis}
      items={[{ label: tableTexts.downloadCsv, icon: Download, onSelect: download }]}
    />
  );
}
