import { ApiError } from './api-error';
import { errorTexts } from '../texts/errors';

/** What to tell a person about an error: the server's own words, else those for its code. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return errorTexts.unknown;
  if (error.code === 'rate_limited') return errorTexts.rateLimited(error.retryAfterSeconds);
  return error.detail ?? textOfCode(error.code);
}

function textOfCode(code: string): string {
  return errorTexts.byCode[code] ?? titleCase(code);
}

function titleCase(code: string): string {
  const words = code.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.join(' ') || errorTexts.unknown;
}

/** The complaints about single fields, by field name; empty for errors of any other kind. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(error.fields.map(({ field, text }) => [field, text]));
}
