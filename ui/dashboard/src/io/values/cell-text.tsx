import { lazy, Suspense } from 'react';
import { hasMarkup } from '../markdown/has-markup';
import { PrimitiveValue } from './primitive-value';

const Markdown = lazy(() =>
  import('../markdown/markdown').then((module) => ({ default: module.Markdown })),
);

/** A text of an action, as Markdown where there is any in it. */
export function CellText({ text }: { readonly text: string }) {
  if (!hasMarkup(text)) return <PrimitiveValue value={text} />;
  return (
    <Suspense fallback={text}>
      <Markdown text={text} />
    </Suspense>
  );
}
