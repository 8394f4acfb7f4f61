import { TriangleAlert } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { tableTexts } from '@/lib/texts/tables';
import { plainText } from './cells';
import styles from './cell-problem.module.css';

interface Props {
  readonly raw: unknown;
  /** What is wrong with which part of it. */
  readonly problem: string;
}

/** A cell that cannot be drawn as it was meant to be: its words, and what is wrong. */
export function CellProblem({ raw, problem }: Props) {
  return (
    <>
      {plainText(raw)}
      <span className={styles.problem}>
        <Icon of={TriangleAlert} size={14} />
        {tableTexts.brokenCell(problem)}
      </span>
    </>
  );
}
