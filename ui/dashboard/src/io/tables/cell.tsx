import type { ReactNode } from 'react';
import { Anchor } from '@/components/actions/anchor';
import { formatNumber } from '@/lib/format/numbers';
import { useLinkProps } from '../components/io-link';
import { CellText } from '../values/cell-text';
import { PrimitiveValue } from '../values/primitive-value';
import { useTabStop } from '../values/tab-stop-context';
import { contentOf, type RichCell } from './cells';
import { CellImage } from './cell-image';
import { CellProblem } from './cell-problem';
import { TallCell } from './tall-cell';
import styles from './cell.module.css';

/** What a cell shows of its value. */
export function Cell({ raw }: { readonly raw: unknown }) {
  const content = contentOf(raw);
  if (content.kind === 'rich') return <Rich cell={content.cell} />;
  if (content.kind === 'broken') return <CellProblem raw={raw} problem={content.problem} />;
  if (typeof raw === 'string') return <Tall text={raw} content={<CellText text={raw} />} />;
  if (typeof raw !== 'object' || raw === null || raw instanceof Date) {
    return <PrimitiveValue value={raw} />;
  }
  if (!Array.isArray(raw) && Object.keys(raw).length === 0) return null;
  const text = Array.isArray(raw) ? JSON.stringify(raw) : JSON.stringify(raw, null, 2);
  return <Tall text={text} content={<code className={styles.json}>{text}</code>} />;
}

/** Most cells are short: only what may become high is watched. */
function Tall({ text, content }: { readonly text: string; readonly content: ReactNode }) {
  const mayBeTall = text.length > 160 || text.split('\n', 8).length === 8;
  return mayBeTall ? <TallCell>{content}</TallCell> : content;
}

function Rich({ cell }: { readonly cell: RichCell }) {
  const linkProps = useLinkProps();
  const tabIndex = useTabStop();
  const link = linkProps(cell);
  const label = <Label value={cell.label} isPlain={link !== null} />;
  const content = cell.image ? <CellImage image={cell.image} caption={label} /> : label;
  if (!link) return content;
  return (
    <Anchor {...link} className={`prose-link ${styles.link}`} tabIndex={tabIndex}>
      {content}
    </Anchor>
  );
}

interface LabelProps {
  readonly value: unknown;
  /** Inside a link there can be no other. */
  readonly isPlain: boolean;
}

function Label({ value, isPlain }: LabelProps) {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'bigint') return formatNumber(value);
  if (typeof value === 'string') return isPlain ? value : <CellText text={value} />;
  return <PrimitiveValue value={value} />;
}
