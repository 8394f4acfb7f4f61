import { ioTexts } from '@/lib/texts/io';

export interface NumberRules {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly decimals?: number | undefined;
  readonly currency?: string | undefined;
}

const symbols: Readonly<Record<string, string>> = {
  USD: '$',
  CAD: '$',
  AUD: '$',
  EUR: '€',
  GBP: '£',
  CNY: '¥',
  JPY: '¥',
};

export function currencySymbol(currency: string): string {
  return symbols[currency] ?? '';
}

/** How many decimals are allowed; money has cents, but yen have none. */
export function decimalsOf({ decimals, currency }: NumberRules): number {
  return decimals ?? (currency === undefined || currency === 'JPY' ? 0 : 2);
}

/** A number as one types it: without exponent and grouping. */
export function numberText(number: number): string {
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** Reads `1,234.5`; null for what is no plain number. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replaceAll(',', '');
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** What is wrong with a number as it was typed; null where nothing is. */
export function numberProblem(text: string, rules: NumberRules): string | null {
  const number = parseNumber(text);
  if (number === null) return ioTexts.number;
  const { min, max } = rules;
  if (number < (min ?? -Infinity) || number > (max ?? Infinity))
    return ioTexts.numberRange(min, max);
  const allowed = decimalsOf(rules);
  const decimals = /\.(\d*?)0*$/.exec(text.trim())?.[1]?.length ?? 0;
  if (decimals <= allowed) return null;
  return allowed === 0 ? ioTexts.wholeNumber : ioTexts.decimals(allowed);
}
