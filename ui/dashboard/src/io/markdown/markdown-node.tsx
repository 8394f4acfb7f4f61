import type { Nodes, Parents } from 'mdast';
import type { ReactNode } from 'react';
import { Anchor } from '@/components/actions/anchor';
import { CodeBlock } from '../code/code-block';
import type { Document } from './parse';
import { MarkdownTable } from './markdown-table';
import { useTabStop } from '../values/tab-stop-context';
import { safeLink } from './safe-link';
import { TaskItem } from './task-item';

interface ChildrenProps {
  readonly of: Parents;
  readonly document: Document;
}

/** What is inside a node of the tree. */
export function Children({ of, document }: ChildrenProps) {
  return of.children.map((child, index) => (
    <MarkdownNode key={index} node={child} document={document} />
  ));
}

interface NodeProps {
  readonly node: Nodes;
  readonly document: Document;
}

function MarkdownNode({ node, document }: NodeProps): ReactNode {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <CodeBlock code={node.value} language={node.lang ?? null} />;
    case 'image':
      return <Image url={node.url} alt={node.alt} />;
    case 'imageReference':
      return <Image url={document.definitions.get(node.identifier)?.url ?? ''} alt={node.alt} />;
    case 'table':
      return (
        <MarkdownTable
          table={node}
          renderCell={(cell) => <Children of={cell} document={document} />}
        />
      );
    case 'footnoteReference':
      return (
        <sup>
          <a href={`#footnote-${node.identifier}`}>{node.label ?? node.identifier}</a>
        </sup>
      );
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return null;
    case 'blockquote':
    case 'delete':
    case 'emphasis':
    case 'heading':
    case 'link':
    case 'linkReference':
    case 'list':
    case 'listItem':
    case 'paragraph':
    case 'root':
    case 'strong':
    case 'tableCell':
    case 'tableRow':
      return <Parent node={node} document={document} />;
  }
}

function Parent({ node, document }: { readonly node: Parents; readonly document: Document }) {
  const children = <Children of={node} document={document} />;
  switch (node.type) {
    case 'paragraph':
      return <p>{children}</p>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'emphasis':
      return <em>{children}</em>;
    case 'delete':
      return <del>{children}</del>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'heading': {
      const Heading = `h${node.depth}` as const;
      return <Heading>{children}</Heading>;
    }
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children}</ol> : <ul>{children}</ul>;
    case 'listItem':
      return <TaskItem checked={node.checked ?? null}>{children}</TaskItem>;
    case 'link':
      return <Link url={node.url}>{children}</Link>;
    case 'linkReference':
      return <Link url={document.definitions.get(node.identifier)?.url}>{children}</Link>;
    case 'footnoteDefinition':
    case 'root':
    case 'table':
    case 'tableCell':
    case 'tableRow':
      return children;
  }
}

interface LinkProps {
  readonly url: string | undefined;
  readonly children: ReactNode;
}

function Link({ url, children }: LinkProps) {
  const tabIndex = useTabStop();
  const address = url === undefined ? null : safeLink(url);
  if (address === null) return children;
  return (
    <Anchor
      to={address}
      newTab
      className="prose-link"
      tabIndex={tabIndex}
      // Links in rows and cards lead somewhere; they do not choose what they are in.
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </Anchor>
  );
}

interface ImageProps {
  readonly url: string;
  readonly alt: string | null | undefined;
}

function Image({ url, alt }: ImageProps) {
  const address = safeLink(url);
  return address === null ? alt : <img src={address} alt={alt ?? ''} loading="lazy" />;
}
