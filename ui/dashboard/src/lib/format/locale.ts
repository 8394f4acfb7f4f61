import * as v from 'valibot';
import { readStored, writeStored } from '../storage';

/** The language of all texts, and of the lists, ordinals and spans of time that are part of sentences. */
export const language = 'en-US';

const key = 'iv_formats';
const FormatsSchema = v.picklist(['language', 'browser']);

/** Whose numbers, dates and times they are: those of the texts' language, or those of the browser. */
export type Formats = v.InferOutput<typeof FormatsSchema>;

export function chosenFormats(): Formats {
  return readStored(key, FormatsSchema, 'language');
}

/** Shows when the page is loaded the next time: formats are made once. */
export function chooseFormats(formats: Formats): void {
  writeStored(key, formats === 'language' ? undefined : formats);
}

export function localeOf(formats: Formats): string {
  return formats === 'browser' ? firstKnown(navigator.languages) : language;
}

/** What numbers, dates and times look like. */
export const locale = localeOf(chosenFormats());

/** The first locale that can be used for formats; browsers let people enter anything. */
export function firstKnown(tags: readonly string[]): string {
  const known = tags.find((tag) => {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
    } catch {
      return false;
    }
  });
  return known ?? language;
}
