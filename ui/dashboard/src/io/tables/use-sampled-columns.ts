import { useState } from 'react';
import { columnsOf, type ShownColumn } from './columns';
import type { TableRow } from './read-rows';
import type { TableProps } from './schema';

interface Sampled {
  /** What the host says of the columns, which it says anew with every page. */
  readonly signature: string;
  readonly columns: readonly ShownColumn[];
  /** The rows that say how wide the columns are, and what is in them. */
  readonly sample: readonly TableRow[];
}

/** Columns look as the first rows want it, and stay so on other pages: nothing jumps. */
export function useSampledColumns(
  { columns, data }: TableProps,
  rows: readonly TableRow[],
): Sampled {
  const sample = data.length > 0 ? data : rows;
  const signature = JSON.stringify(columns);
  const take = () => ({ signature, columns: columnsOf(columns, sample), sample });
  const [taken, setTaken] = useState(take);
  const isLate = taken.sample.length === 0 && sample.length > 0;
  const sampled = isLate || taken.signature !== signature ? take() : taken;
  if (sampled !== taken) setTaken(sampled);
  return sampled;
}
