import type { Nodes, Parents } from 'mdast';

const kept: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'break',
  'emphasis',
  'html',
  'inlineCode',
  'link',
  'linkReference',
  'list',
  'listItem',
  'paragraph',
  'strong',
  'text',
]);

/** What a short text may hold: paragraphs, lists, emphasis, code and links. Else its content. */
export function simplify(parent: Parents): readonly Nodes[] {
  return parent.children.flatMap(simplifyNode);
}

function simplifyNode(node: Nodes): readonly Nodes[] {
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }];
  if (node.type === 'image') return [{ type: 'text', value: node.alt ?? '' }];
  if (!('children' in node)) return kept.has(node.type) ? [node] : [];
  const children = simplify(node);
  // What may stand in a parent of this kind is less than it was, never more.
  return kept.has(node.type) ? [{ ...node, children } as Parents] : children;
}
