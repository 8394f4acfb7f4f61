import * as v from 'valibot';
import { sameOriginPath } from '../navigation/same-origin-path';
import { readStored, writeStored } from '../storage';

const key = 'iv_redirectAfterLogin';

/** Remembers where somebody wanted to go before they had to log in. Foreign addresses are dropped. */
export function rememberRedirect(target: string): void {
  writeStored(key, sameOriginPath(target) ?? undefined);
}

/** The remembered address, if there is one. */
export function pendingRedirect(): string | null {
  return sameOriginPath(readStored(key, v.string(), ''));
}

export function forgetRedirect(): void {
  writeStored(key, undefined);
}
