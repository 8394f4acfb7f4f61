/** What Markdown could make something of. */
const markup = /[*_`~<|\\]|\[.+\]\(|^\s*(?:#{1,6}\s|[-+>]\s|\d+[.)]\s)|\n/;

/** Whether a text has to be read as Markdown; most have nothing like it in them. */
export function hasMarkup(text: string): boolean {
  return markup.test(text);
}
