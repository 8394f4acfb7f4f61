import { useState } from 'react';
import { dateTexts } from '@/lib/texts/dates';
import type { DateParts } from './date-parts';
import { dateText, parseDate } from './date-text';

interface Props {
  readonly value: DateParts | undefined;
  /** Whether an empty box is fine. */
  readonly isOptional: boolean;
  readonly onChange: (value: DateParts | undefined, problem: string | null) => void;
}

/** What stands in a date box: as it was typed, and before that the date it started with. */
export function useDateText({ value, isOptional, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const date = parseDate(text) ?? undefined;
    const isFine = date !== undefined || (text === '' && isOptional);
    onChange(date, isFine ? null : dateTexts.date);
  };
  return { text: typed ?? (value ? dateText(value) : ''), change };
}
