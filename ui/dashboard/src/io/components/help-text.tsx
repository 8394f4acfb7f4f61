import { lazy, Suspense } from 'react';
import { hasMarkup } from '../markdown/has-markup';

const ShortMarkdown = lazy(() => import('../markdown/short-markdown'));

const address = /https?:|www\.|@/;

/** What an action says to explain something; a little Markdown may be in it. */
export function HelpText({ text }: { readonly text: string }) {
  if (!hasMarkup(text) && !address.test(text)) return text;
  return (
    <Suspense fallback={text}>
      <ShortMarkdown text={text} />
    </Suspense>
  );
}
