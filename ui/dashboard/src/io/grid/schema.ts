import * as v from 'valibot';
import { optional } from '../schemas/common';
import { readItems } from './read-items';

export const displayGridSchema = v.object({
  helpText: optional(v.string()),
  data: v.pipe(
    v.nullish(v.array(v.unknown()), []),
    v.transform((items) => readItems(items)),
  ),
  /** In CSS pixels. */
  idealColumnWidth: optional(v.number()),
  defaultPageSize: optional(v.number()),
  isFilterable: v.nullish(v.boolean(), true),
  totalRecords: optional(v.number()),
  /** Items come page by page from a function of the app; none are kept here. */
  isAsync: v.nullish(v.boolean(), false),
});

export type DisplayGridProps = v.InferOutput<typeof displayGridSchema>;
