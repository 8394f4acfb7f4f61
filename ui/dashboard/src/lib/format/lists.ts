import { formatCount } from './numbers';
import { language } from './locale';

const or = new Intl.ListFormat(language, { type: 'disjunction' });
const and = new Intl.ListFormat(language, { type: 'conjunction' });

/** “a or b”; “a, b, or c” */
export function formatOr(items: readonly string[]): string {
  return or.format(items);
}

/** “a and b”; “a, b, and c” */
export function formatAnd(items: readonly string[]): string {
  return and.format(items);
}

/** “1 member”, “0 members”. Irregular words bring their plural along. */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : many}`;
}
