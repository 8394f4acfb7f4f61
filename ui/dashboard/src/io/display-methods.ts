import type { IoMethod } from './io-method';

/** What actions and pages can show. */
export const displayMethods: Readonly<Record<string, IoMethod>> = {};
