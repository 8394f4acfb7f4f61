import { formatPath, isForbiddenKey, type Superjson } from './annotation';

type Children = Record<string, unknown>;

/**
 * Writes values as superjson, for whoever decodes with the package itself: dates, big integers,
 * undefined and special numbers everywhere, and the collections that an action may have sent us.
 */
export function encodeSuperjson(value: unknown): Superjson {
  const children: Children = {};
  const { json, type } = walk(value, [], children);
  const inner = Object.keys(children).length > 0 ? children : undefined;
  if (type !== undefined) return { json, meta: { values: inner ? [type, inner] : [type] } };
  return inner ? { json, meta: { values: inner } } : { json };
}

interface Encoded {
  readonly json: unknown;
  /** The name of what JSON has no form for. */
  readonly type?: string;
}

function walk(value: unknown, path: readonly string[], children: Children): Encoded {
  const leaf = encodeLeaf(value);
  if (leaf) return leaf;
  if (value instanceof Set) return { json: walkList([...value], path, children), type: 'set' };
  if (value instanceof Map) return { json: walkList([...value], path, children), type: 'map' };
  if (Array.isArray(value)) return { json: walkList(value, path, children) };
  if (typeof value === 'object' && value !== null) {
    return { json: walkRecord(value as Children, path, children) };
  }
  return { json: value };
}

function walkList(
  list: readonly unknown[],
  path: readonly string[],
  children: Children,
): unknown[] {
  return list.map((item, index) => place(item, [...path, String(index)], children));
}

function walkRecord(record: Children, path: readonly string[], children: Children): Children {
  const entries = Object.entries(record).filter(
    ([key, item]) => !isForbiddenKey(key) && typeof item !== 'function' && typeof item !== 'symbol',
  );
  return Object.fromEntries(
    entries.map(([key, item]) => [key, place(item, [...path, key], children)]),
  );
}

/** Encodes what is at a path; the paths inside an annotated collection are relative to it. */
function place(value: unknown, path: readonly string[], children: Children): unknown {
  if (!(value instanceof Set || value instanceof Map)) {
    const { json, type } = walk(value, path, children);
    if (type !== undefined) children[formatPath(path)] = [type];
    return json;
  }
  const inner: Children = {};
  const { json, type } = walk(value, [], inner);
  children[formatPath(path)] = Object.keys(inner).length > 0 ? [type, inner] : [type];
  return json;
}

function encodeLeaf(value: unknown): Encoded | null {
  if (value === undefined) return { json: null, type: 'undefined' };
  if (typeof value === 'bigint') return { json: String(value), type: 'bigint' };
  if (typeof value === 'number') return encodeNumber(value);
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { json: null }
      : { json: value.toISOString(), type: 'Date' };
  }
  if (value instanceof RegExp) return { json: String(value), type: 'regexp' };
  if (value instanceof URL) return { json: String(value), type: 'URL' };
  if (value instanceof Error) {
    return { json: { name: value.name, message: value.message }, type: 'Error' };
  }
  return null;
}

function encodeNumber(value: number): Encoded {
  if (Object.is(value, -0)) return { json: '-0', type: 'number' };
  return Number.isFinite(value) ? { json: value } : { json: String(value), type: 'number' };
}
