/** A value as JSON with two spaces; what JSON does not know is written as what comes closest. */
export function formatJson(value: unknown): string {
  const readable = (_key: string, item: unknown): unknown => {
    if (typeof item === 'bigint') return `${item}n`;
    if (item instanceof Map) return Object.fromEntries(item);
    return item instanceof Set ? [...item] : item;
  };
  // Undefined has no JSON at all.
  return JSON.stringify(value ?? null, readable, 2);
}
