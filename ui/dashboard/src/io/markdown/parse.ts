import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A text as a tree, with what its references refer to. */
export interface Document {
  readonly root: Root;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: readonly FootnoteDefinition[];
}

/** Reads GitHub-flavoured Markdown. Code indents its text, so what all lines share is dropped. */
export function parseMarkdown(text: string): Document {
  const root = fromMarkdown(outdent(text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const definitions = new Map<string, Definition>();
  const footnotes: FootnoteDefinition[] = [];
  const collect = (node: Nodes) => {
    if (node.type === 'definition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') footnotes.push(node);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  return { root, definitions, footnotes };
}

function outdent(text: string): string {
  const lines = text.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .slice(lines[0]?.trim() && !/^\s/.test(lines[0]) ? 1 : 0)
    .map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  if (!Number.isFinite(common) || common === 0) return text;
  const prefix = new RegExp(`^[ \\t]{1,${common}}`);
  return lines.map((line) => line.replace(prefix, '')).join('\n');
}
