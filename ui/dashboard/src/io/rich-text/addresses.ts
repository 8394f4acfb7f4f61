const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:'];
const imageProtocols = ['http:', 'https:'];

/** A complete address of what was typed, for `example.com` too; null for what may not be linked. */
export function linkAddress(text: string): string | null {
  return addressOf(text, linkProtocols);
}

export function imageAddress(text: string): string | null {
  return addressOf(text, imageProtocols);
}

function addressOf(text: string, protocols: readonly string[]): string | null {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed);
  const address = hasScheme ? typed : `https://${typed.replace(/^\/+/, '')}`;
  return URL.canParse(address) && protocols.includes(new URL(address).protocol) ? address : null;
}
