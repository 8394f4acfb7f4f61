import * as v from 'valibot';

/**
 * Preferences of this browser, kept as JSON. Reading never fails: what is missing, of another
 * shape or out of reach (private mode, blocked storage) is the fallback.
 */
export function readStored<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
  fallback: v.InferOutput<Schema>,
): v.InferOutput<Schema> {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return fallback;
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : fallback;
  } catch {
    return fallback;
  }
}

/** Stores a value; `undefined` removes it. A full or blocked storage is not worth an error. */
export function writeStored(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The preference lives until the page is closed.
  }
}
