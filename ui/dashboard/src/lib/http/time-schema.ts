import * as v from 'valibot';

/** A moment, which travels as RFC 3339. */
export const timeSchema = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
);
