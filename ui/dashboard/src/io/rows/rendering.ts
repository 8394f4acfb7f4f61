import { stringify } from '@/lib/format/stringify';

/** Rows as a host has drawn them. */
export interface Rendering<Row> {
  readonly data: readonly Row[];
  readonly totalRecords?: number | undefined;
  readonly selectedKeys?: readonly string[] | undefined;
}

/** What tells two drawings apart. */
export function printOf<Row>({ data, totalRecords, selectedKeys }: Rendering<Row>): string {
  return stringify([totalRecords, selectedKeys, data]);
}

interface Expected {
  readonly isAsync: boolean;
  readonly offset: number;
  /** The print of the former drawing. */
  readonly former: string;
}

/** Whether a drawing looks as if it answered something older than what was asked. */
export function isSuspicious<Row extends { readonly key: string }>(
  { data }: Rendering<Row>,
  print: string,
  { isAsync, offset, former }: Expected,
): boolean {
  if (print === former) return true;
  // SDKs number the rows of a function by where they stand.
  const [first] = data;
  return isAsync && first !== undefined && /^\d+$/.test(first.key) && first.key !== String(offset);
}
