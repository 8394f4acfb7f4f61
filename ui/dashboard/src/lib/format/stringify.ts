/** A value as people read it: strings as they are, `123n`, ISO dates, JSON for the rest. */
export function stringify(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Date) return value.toISOString();
  const text = JSON.stringify(value, (_key, nested: unknown) =>
    typeof nested === 'bigint' ? `${nested}n` : nested,
  ) as string | undefined;
  return text ?? String(value);
}
