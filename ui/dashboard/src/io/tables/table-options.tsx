import { Download, Ellipsis } from 'lucide-react';
import { OptionMenu } from '@/components/actions/option-menu';
import { downloadText } from '@/lib/download';
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
    downloadText(`${name}.csv`, toCsv(columnsOf(columns, rows), rows), 'text/csv;charset=utf-8');
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
