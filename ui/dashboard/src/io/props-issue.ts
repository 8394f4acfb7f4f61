import type * as v from 'valibot';

/** What is wrong with something that an action sent. */
export interface PropsIssue {
  /** `options[0].label`; empty for all of it. */
  readonly path: string;
  readonly message: string;
}

/** What a schema has against a value, as its author would look for it. */
export function issuesOf(issues: readonly v.BaseIssue<unknown>[]): readonly PropsIssue[] {
  return issues.map((issue) => ({ path: pathOf(issue), message: issue.message }));
}

export function issueText({ path, message }: PropsIssue): string {
  return path === '' ? message : `${path}: ${message}`;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const steps = issue.path ?? [];
  return steps
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
