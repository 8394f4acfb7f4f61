const schemes = /^(?:https?|mailto|tel):/i;
const hasScheme = /^[a-z][-+.a-z\d]*:/i;

/** An address that a text may link to; null for one that could do more than lead somewhere. */
export function safeLink(url: string): string | null {
  // Browsers drop these while they read an address: “java\nscript:” would become one.
  const address = Array.from(url)
    .filter((char) => char > ' ')
    .join('');
  if (schemes.test(address)) return url;
  return hasScheme.test(address) ? null : url;
}
