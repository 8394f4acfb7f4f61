interface Part {
  readonly text: string;
  /** Where the text leads, if it is an address. */
  readonly url: string | null;
}

/** Addresses with their protocol, or beginning with www; what ends a sentence is no part of them. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}]/gi;

/** Splits a text at the web addresses in it. */
export function splitLinks(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const [found] = match;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), url: null });
    parts.push({ text: found, url: /^http/i.test(found) ? found : `https://${found}` });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), url: null });
  return parts;
}
