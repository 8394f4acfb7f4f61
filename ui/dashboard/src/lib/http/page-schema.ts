import * as v from 'valibot';

/** The envelope of every list: its entries, and the cursor of the next page if there is one. */
export function pageOf<Schema extends v.GenericSchema>(entry: Schema) {
  return v.object({
    data: v.array(entry),
    nextCursor: v.nullish(v.string(), null),
    prevCursor: v.nullish(v.string(), null),
    total: v.optional(v.number()),
    totalIsCapped: v.optional(v.boolean()),
  });
}
