/** Whether a version is at least another one, number by number; what is no version is old. */
export function isAtLeast(
  version: string | null,
  minimum: readonly [number, number, number],
): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)/
    .exec(version ?? '')
    ?.slice(1)
    .map(Number);
  if (!parts) return false;
  for (const [index, least] of minimum.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
