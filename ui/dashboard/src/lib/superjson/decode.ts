import { isForbiddenKey, parsePath } from './annotation';

/** A value that the walk may put another one into. */
type Container = Record<string, unknown>;

/**
 * Turns superjson into the values it stands for. What is annotated with a type that nobody knows, or
 * not there at all, stays the JSON that it is.
 */
export function decodeSuperjson(json: unknown, meta?: unknown): unknown {
  const root: Container = { value: structuredClone(json) };
  const values = isRecord(meta) ? meta['values'] : undefined;
  if (Array.isArray(values)) decodeNode(root, 'value', values);
  else if (isRecord(values)) decodeChildren(root['value'], values);
  return root['value'];
}

/** `[type, children?]`: what is inside a value is decoded before the value itself. */
function decodeNode(parent: Container, key: string, node: readonly unknown[]): void {
  const [type, children] = node;
  if (isRecord(children)) decodeChildren(parent[key], children);
  parent[key] = restore(type, parent[key]);
}

function decodeChildren(parent: unknown, children: Container): void {
  for (const [path, node] of Object.entries(children)) {
    const place = locate(parent, parsePath(path));
    if (!place) continue;
    if (Array.isArray(node)) decodeNode(place.parent, place.key, node);
    else if (isRecord(node)) decodeChildren(place.parent[place.key], node);
  }
}

/**
 * Follows a path. superjson 1.13 forgets to escape dots in its last step, so where a step leads
 * nowhere it is read together with those after it.
 */
function locate(
  root: unknown,
  steps: readonly string[],
): { parent: Container; key: string } | null {
  for (let length = 1; length <= steps.length; length++) {
    const key = steps.slice(0, length).join('.');
    if (!isContainer(root) || isForbiddenKey(key) || !Object.hasOwn(root, key)) continue;
    if (length === steps.length) return { parent: root, key };
    const place = locate(root[key], steps.slice(length));
    if (place) return place;
  }
  return null;
}

function restore(type: unknown, value: unknown): unknown {
  if (Array.isArray(type)) return restoreArray(type[0], type[1], value);
  const isKnown = typeof type === 'string' && Object.hasOwn(readers, type);
  const read = isKnown ? readers[type] : undefined;
  try {
    return read ? read(value) : value;
  } catch {
    return value;
  }
}

const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  undefined: () => undefined,
  Date: (value) => (typeof value === 'string' ? new Date(value) : value),
  bigint: (value) => (typeof value === 'string' ? BigInt(value) : value),
  number: (value) => Number(value),
  set: (value) => (Array.isArray(value) ? new Set<unknown>(value) : value),
  map: (value) => (Array.isArray(value) ? new Map(value as [unknown, unknown][]) : value),
  regexp: (value) => regexpOf(String(value)),
  Error: (value) => (isRecord(value) ? errorOf(value) : value),
  URL: (value) => new URL(String(value)),
};

function restoreArray(kind: unknown, name: unknown, value: unknown): unknown {
  const isBytes = kind === 'typed-array' && name === 'Uint8Array' && Array.isArray(value);
  return isBytes ? Uint8Array.from(value as number[]) : value;
}

function regexpOf(text: string): RegExp {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

function errorOf({ name, message }: Container): Error {
  const error = new Error(String(message));
  error.name = String(name);
  return error;
}

function isRecord(value: unknown): value is Container {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Arrays are containers, too: their keys are the indices. */
function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
