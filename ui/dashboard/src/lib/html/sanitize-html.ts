import createDomPurify, { type Config } from 'dompurify';

const tags =
  'address h1 h2 h3 h4 h5 h6 nav section blockquote div hr li ol p pre ul dl dt dd a abbr b bdi bdo br cite ' +
  'code data del dfn em i ins kbd mark q rb rp rt rtc ruby s samp small span strong sub sup time u var wbr ' +
  'figure figcaption details summary table caption colgroup col thead tbody tfoot tr th td img picture source video';

/** What an element may say besides its name. Classes, ids and styles are the page's own. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name', 'target'],
  abbr: ['title'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  details: ['open'],
  img: ['src', 'srcset', 'alt', 'title', 'width', 'height', 'loading'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  source: ['src', 'srcset', 'type', 'media', 'sizes'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
  video: ['src', 'controls', 'loop', 'muted', 'width', 'height'],
};

const addresses: ReadonlySet<string> = new Set(['cite', 'href', 'src']);

/** An address of the page itself, or one of a scheme that runs nothing. */
const harmless = /^(?:(?:https?|ftp|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

const config: Config & { readonly RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: tags.split(' '),
  ALLOWED_ATTR: [...new Set(Object.values(attributes).flat())],
  ALLOWED_URI_REGEXP: harmless,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Of everything else that is taken out, the text stays.
  FORBID_CONTENTS: [
    ...['style', 'script', 'textarea', 'option', 'noscript', 'button', 'iframe', 'template'],
    ...['noembed', 'noframes', 'plaintext', 'xmp', 'head', 'title', 'svg', 'math', 'object'],
  ],
  // Else the parser takes what stands first for a part of the head.
  FORCE_BODY: true,
  RETURN_DOM_FRAGMENT: true,
};

const purifier = createDomPurify(window);

purifier.addHook('uponSanitizeAttribute', (element, event) => {
  const name = event.attrName;
  const isKnown = attributes[element.nodeName.toLowerCase()]?.includes(name) ?? false;
  event.keepAttr = isKnown && isHarmless(name, event.attrValue);
});

purifier.addHook('afterSanitizeAttributes', (element) => {
  if (element instanceof HTMLAnchorElement) openBeside(element);
  // What plays can be stopped.
  if (element instanceof HTMLVideoElement) element.controls = true;
  if (element instanceof HTMLImageElement) element.setAttribute('loading', 'lazy');
});

function isHarmless(name: string, value: string): boolean {
  // Browsers drop these while they read an address: “java\nscript:” would become one.
  const plain = (text: string) => Array.from(text, (char) => (char > ' ' ? char : '')).join('');
  if (name === 'srcset') {
    return value.split(',').every((candidate) => harmless.test(plain(candidate)));
  }
  return !addresses.has(name) || harmless.test(plain(value));
}

/** What a link leads to must neither take the place of a running action nor reach into its page. */
function openBeside(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href');
  if (address === null || address.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

/** HTML of an action, without anything in it that could run, look like the page or send something. */
export function sanitizeHtml(html: string): DocumentFragment {
  return purifier.sanitize(html, config);
}
