import { isRecord } from '../schemas/is-record';
import { tableTexts } from '@/lib/texts/tables';

export interface TableColumn {
  readonly label: string;
  readonly accessorKey?: string | undefined;
}

/** The columns that a host names. One that cannot be read keeps its place and says so. */
export function readColumns(columns: readonly unknown[]): readonly TableColumn[] {
  return columns.map((column, index) => {
    if (!isRecord(column)) return { label: tableTexts.brokenColumn(index + 1) };
    const { label, accessorKey } = column;
    return {
      label: typeof label === 'string' ? label : labelOf(label, index),
      accessorKey: typeof accessorKey === 'string' ? accessorKey : undefined,
    };
  });
}

function labelOf(label: unknown, index: number): string {
  if (label === undefined || label === null) return '';
  return typeof label === 'number' ? String(label) : tableTexts.brokenColumn(index + 1);
}
