import * as v from 'valibot';
import { common, optional } from '../schemas/common';

const columnType = v.picklist(['string', 'string?', 'number', 'number?', 'boolean', 'boolean?']);

export const spreadsheetSchema = v.object({
  ...common,
  columns: v.pipe(
    v.record(v.string(), columnType),
    v.transform((types) => Object.entries(types).map(([name, type]) => columnOf(name, type))),
  ),
  defaultValue: optional(v.array(v.record(v.string(), v.unknown()))),
});

export type SpreadsheetProps = v.InferOutput<typeof spreadsheetSchema>;

export interface SheetColumn {
  readonly name: string;
  readonly kind: 'string' | 'number' | 'boolean';
  readonly isRequired: boolean;
}

function columnOf(name: string, type: v.InferOutput<typeof columnType>): SheetColumn {
  const kind = type.replace('?', '') as SheetColumn['kind'];
  return { name, kind, isRequired: kind === type };
}
