import { encodeSuperjson } from '@/lib/superjson/encode';
import type { IoCall } from './io-call';

interface Response {
  readonly kind: 'RETURN' | 'SET_STATE';
  /** One value for each component, in their order. */
  readonly values: readonly unknown[];
  /** The value of the button that was pressed. */
  readonly choice?: string | undefined;
}

/** The text that answers a call; `owner` is the transaction, or the key of the page. */
export function encodeIoResponse(
  { id, key }: Pick<IoCall, 'id' | 'key'>,
  owner: string,
  { kind, values, choice }: Response,
): string {
  const { json, meta } = encodeSuperjson(values);
  return JSON.stringify({
    id,
    inputGroupKey: key,
    transactionId: owner,
    kind,
    values: json,
    valuesMeta: meta,
    choice,
  });
}
