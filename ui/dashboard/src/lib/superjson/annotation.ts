/**
 * What superjson writes beside plain JSON (spec/protocol.md §7.6): a tree of paths to the values
 * that JSON has no form for, each with the name of its type. Equal references are copies in the
 * JSON anyway, so they are not read.
 */
export interface SuperjsonMeta {
  readonly values?: unknown;
}

export interface Superjson {
  readonly json: unknown;
  readonly meta?: SuperjsonMeta;
}

/** The steps of a path: dots separate them, and `\.` is a dot in a key. */
export function parsePath(path: string): string[] {
  return path.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.'));
}

export function formatPath(steps: readonly string[]): string {
  return steps.map((step) => step.replaceAll('.', '\\.')).join('.');
}

/** `{"__proto__": …}` and the like would reach into the prototypes that all objects share. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
