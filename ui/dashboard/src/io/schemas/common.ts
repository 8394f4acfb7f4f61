import * as v from 'valibot';

/** Absent and null mean the same: Python writes null where Node.js writes nothing. */
export function optional<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.nullish(schema),
    v.transform((value): v.InferOutput<Schema> | undefined => value ?? undefined),
  );
}

/** What nearly all inputs have. */
export const common = {
  helpText: optional(v.string()),
  disabled: optional(v.boolean()),
};
