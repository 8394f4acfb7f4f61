import { Circle, CircleCheck } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { Spinner } from '@/components/feedback/spinner';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import styles from './progress.module.css';

interface Item {
  readonly label: string;
  readonly isComplete: boolean;
  readonly resultDescription?: string | undefined;
}

interface Props {
  readonly items: readonly Item[];
}

/** DISPLAY_PROGRESS_THROUGH_LIST: the item after the last completed one is being worked on. */
export function ProgressList({ label, props }: IoComponentProps<Props>) {
  const current = props.items.findLastIndex(({ isComplete }) => isComplete) + 1;
  return (
    <div className={styles.progress}>
      <p className={styles.label}>{label}</p>
      <ul className={styles.items}>
        {props.items.map((item, index) => (
          <li key={index} className={styles.item}>
            <ItemIcon isComplete={item.isComplete} isCurrent={index === current} />
            <span>
              {item.label}
              {item.resultDescription && (
                <span className={styles.muted}> – {item.resultDescription}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ItemIcon(props: { readonly isComplete: boolean; readonly isCurrent: boolean }) {
  if (props.isComplete) {
    return <Icon of={CircleCheck} label={ioTexts.itemComplete} className={styles.complete} />;
  }
  if (props.isCurrent) return <Spinner />;
  return <Icon of={Circle} label={ioTexts.itemPending} className={styles.pending} />;
}
