import type { Parents } from 'mdast';
import { useMemo } from 'react';
import { Children } from './markdown-node';
import { parseMarkdown } from './parse';
import { simplify } from './simplify';

/** A short text with a little Markdown in it, such as a hint at a field. */
export default function ShortMarkdown({ text }: { readonly text: string }) {
  const document = useMemo(() => parseMarkdown(text), [text]);
  const nodes = simplify(document.root);
  const [first] = nodes;
  // A lone paragraph stands where it is, without one around it.
  const parent =
    nodes.length === 1 && first?.type === 'paragraph'
      ? first
      : ({ type: 'root', children: nodes } as Parents);
  return <Children of={parent} document={document} />;
}
