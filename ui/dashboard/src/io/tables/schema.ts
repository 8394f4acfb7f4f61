import * as v from 'valibot';
import { optional } from '../schemas/common';
import { readColumns } from './read-columns';
import { readRows } from './read-rows';

/** Those that cannot be read are said to be so where they stand; the others are of use all the same. */
const list = v.nullish(v.array(v.unknown()), []);

const tableEntries = {
  helpText: optional(v.string()),
  columns: v.pipe(
    list,
    v.transform((columns) => readColumns(columns)),
  ),
  data: v.pipe(
    list,
    v.transform((rows) => readRows(rows)),
  ),
  defaultPageSize: optional(v.number()),
  isSortable: v.nullish(v.boolean(), true),
  isFilterable: v.nullish(v.boolean(), true),
  /** Of all rows that match; unknown where the app cannot tell. */
  totalRecords: optional(v.number()),
};

export const displayTableSchema = v.object({
  ...tableEntries,
  orientation: v.nullish(v.picklist(['horizontal', 'vertical']), 'horizontal'),
  /** Rows come page by page from a function of the app; none are kept here. */
  isAsync: v.nullish(v.boolean(), false),
});

export const selectTableSchema = v.object({
  ...tableEntries,
  selectedKeys: v.nullish(v.array(v.string()), []),
  minSelections: optional(v.number()),
  maxSelections: optional(v.number()),
  disabled: optional(v.boolean()),
});

export type DisplayTableProps = v.InferOutput<typeof displayTableSchema>;
export type SelectTableProps = v.InferOutput<typeof selectTableSchema>;

/** What both kinds of tables have. */
export type TableProps = Pick<DisplayTableProps, keyof typeof tableEntries>;
