import { isEmail } from '@/lib/email';
import { ioTexts } from '@/lib/texts/io';

export interface TextLimits {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** How long a text may be, in words; empty where it does not matter. */
export function lengthDetails({ minLength, maxLength }: TextLimits): string {
  return ioTexts.characters(minLength, maxLength);
}

/** What is wrong with a text; null where nothing is. */
export function textProblem(text: string, limits: TextLimits): string | null {
  const { minLength = 0, maxLength = Infinity } = limits;
  const isFine = text.length >= minLength && text.length <= maxLength;
  return isFine ? null : ioTexts.textWith(lengthDetails(limits));
}

/** What is wrong with an email address; null where nothing is. */
export function emailProblem(text: string): string | null {
  return isEmail(text) ? null : ioTexts.email;
}
