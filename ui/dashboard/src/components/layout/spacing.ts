/** Steps of the 4 px grid. */
export type Space = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12 | 16;

export function space(step: Space): string {
  return `var(--space-${step})`;
}
