import { ioTexts } from '@/lib/texts/io';

/** What is wrong with an address; null where nothing is. */
export function urlProblem(text: string, protocols: readonly string[]): string | null {
  if (/\s/.test(text)) return ioTexts.url;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const allowed = protocols.map((protocol) => protocol.replace(/:$/, '').toLowerCase());
  if (scheme === undefined || !allowed.includes(scheme)) {
    return looksLikeUrl(text) ? ioTexts.urlProtocol(protocols) : ioTexts.url;
  }
  return URL.canParse(text) && new URL(text).pathname + new URL(text).host !== ''
    ? null
    : ioTexts.url;
}

/** `example.com/a` and `ftp://example.com` are addresses, though not of the kind that is wanted. */
function looksLikeUrl(text: string): boolean {
  return URL.canParse(text) || /^[^/]+\.[a-z]{2,}(?:[:/?#].*)?$/i.test(text);
}
