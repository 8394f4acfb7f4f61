import * as v from 'valibot';
import { sameOriginPath } from '../navigation/same-origin-path';
import { readStored, writeStored } from '../storage';

const key = 'iv_redirectAfterLogin';

/** Remembers where somebody wanted to go before they had to log in. Foreign addresses are dropped. */
export function rememberRedirect(target: string): void {
  writeStored(key, sameOriginPath(target) ?? undefined);
}

/** The remembered address, once: the next call finds none. */
export function takeRedirect(): string | null {
  const target = sameOriginPath(readStored(key, v.string(), ''));
  writeStored(key, undefined);
  return target;
}

export function forgetRedirect(): void {
  writeStored(key, undefined);
}
