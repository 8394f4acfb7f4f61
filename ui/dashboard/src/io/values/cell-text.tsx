import { lazy, Suspense } from 'react';
import { PrimitiveValue } from './primitive-value';

const Markdown = lazy(() =>
  import('../markdown/markdown').then((module) => ({ default: module.Markdown })),
);

/** What Markdown could make something of; most cells hold nothing like it. */
const markup = /[*_`~<|\\]|\[.+\]\(|^\s*(?:#{1,6}\s|[-+>]\s|\d+[.)]\s)|\n/;

/** A text of an action, as Markdown where there is any in it. */
export function CellText({ text }: { readonly text: string }) {
  if (!markup.test(text)) return <PrimitiveValue value={text} />;
  return (
    <Suspense fallback={text}>
      <Markdown text={text} />
    </Suspense>
  );
}
