import type { ElementContent, RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import { useMemo, type ReactNode } from 'react';

const lowlight = createLowlight(common);

interface Props {
  readonly code: string;
  /** A grammar's name or alias; anything else is found out from the code. */
  readonly language: string;
}

/** Code as spans with the classes of highlight.js. */
export default function HighlightedCode({ code, language }: Props) {
  const tree = useMemo(
    () =>
      lowlight.registered(language)
        ? lowlight.highlight(language, code)
        : lowlight.highlightAuto(code),
    [code, language],
  );
  return tree.children.map(draw);
}

function draw(node: RootContent | ElementContent, index: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const classes = node.properties['className'];
  return (
    <span key={index} className={Array.isArray(classes) ? classes.join(' ') : undefined}>
      {node.children.map(draw)}
    </span>
  );
}
