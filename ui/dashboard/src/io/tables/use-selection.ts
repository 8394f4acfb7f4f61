import { useState } from 'react';
import type { TableRow } from './read-rows';

export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly isSingle: boolean;
  readonly isDisabled: boolean;
  readonly toggle: (key: string, withRange: boolean) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

interface Options {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
  /** In the order in which they are shown. */
  readonly rows: readonly TableRow[];
  /** All that match, if they are all here. */
  readonly all: readonly TableRow[] | null;
  readonly askForKeys: () => void;
  readonly isSingle: boolean;
  readonly isDisabled: boolean;
}

/** Which rows are chosen, and what clicks do to that. */
export function useSelection(options: Options): Selection {
  const { keys, onChange, rows, all, askForKeys, isSingle, isDisabled } = options;
  const [last, setLast] = useState<string | null>(null);
  const toggle = (key: string, withRange: boolean) => {
    setLast(key);
    if (isSingle) {
      onChange(new Set(keys.has(key) ? [] : [key]));
      return;
    }
    const next = new Set(keys);
    const range = withRange && last !== null ? between(all ?? rows, last, key) : [];
    if (range.length > 0) range.forEach((each) => next.add(each));
    else if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  const toggleAll = () => {
    if (keys.size > 0) onChange(new Set());
    else if (all) onChange(new Set(keysOf(all)));
    else askForKeys();
  };
  return { keys, isSingle, isDisabled, toggle, toggleAll, clear: () => onChange(new Set()) };
}

/** The keys of the rows from one to another, both included; none where one is not there. */
function between(rows: readonly TableRow[], from: string, to: string): readonly string[] {
  const indices = [from, to].map((key) => rows.findIndex((row) => row.key === key));
  const [first = -1, second = -1] = indices.sort((a, b) => a - b);
  return first < 0 ? [] : keysOf(rows.slice(first, second + 1));
}

function keysOf(rows: readonly TableRow[]): readonly string[] {
  return rows.filter(({ problem }) => problem === undefined).map(({ key }) => key);
}
