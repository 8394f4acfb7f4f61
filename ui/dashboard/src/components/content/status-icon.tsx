import { classNames } from '@/lib/class-names';
import { statusTexts } from '@/lib/texts/status';
import type { TransactionState } from '@/lib/transaction-state';
import { Icon } from './icon';
import { statusLooks } from './status-look';
import styles from './status-icon.module.css';

interface Props {
  readonly state: TransactionState;
  /** Whether the word stands beside it anyway. */
  readonly decorative?: boolean;
  readonly size?: number;
}

/** The state of a run as an icon, where its word would not fit or is written elsewhere. */
export function StatusIcon({ state, decorative = false, size = 16 }: Props) {
  const { icon, tone } = statusLooks[state];
  return (
    <Icon
      of={icon}
      size={size}
      className={classNames(styles[tone], state === 'running' && styles.running)}
      {...(!decorative && { label: statusTexts[state] })}
    />
  );
}
