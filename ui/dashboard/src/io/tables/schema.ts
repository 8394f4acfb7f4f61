import * as v from 'valibot';
import { menuItem, optional } from '../schemas/common';

const column = v.object({ label: v.string(), accessorKey: optional(v.string()) });

const row = v.object({
  key: v.string(),
  data: v.record(v.string(), v.unknown()),
  menu: optional(v.array(menuItem)),
});

const tableEntries = {
  helpText: optional(v.string()),
  columns: v.nullish(v.array(column), []),
  data: v.nullish(v.array(row), []),
  /** In Python's and older SDKs' words, Infinity is null: everything on one page. */
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

export type TableColumn = v.InferOutput<typeof column>;
export type TableRow = v.InferOutput<typeof row>;
export type DisplayTableProps = v.InferOutput<typeof displayTableSchema>;
export type SelectTableProps = v.InferOutput<typeof selectTableSchema>;

/** What both kinds of tables have. */
export type TableProps = Pick<DisplayTableProps, keyof typeof tableEntries>;
