/** Pages that would only send people round in circles after a login. */
const entrances = /^\/(login|logout|verify-mfa)(\/|$)/;

/**
 * The path of an address that stays on this site, or null. Everything a browser would understand
 * as another site (`//host`, `/\host`, another scheme or port) is refused.
 */
export function sameOriginPath(target: string): string | null {
  if (target === '') return null;
  try {
    const url = new URL(target, window.location.origin);
    if (url.origin !== window.location.origin || entrances.test(url.pathname)) return null;
    return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return null;
  }
}
