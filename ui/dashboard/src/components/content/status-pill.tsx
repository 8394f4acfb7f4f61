import { statusTexts } from '@/lib/texts/status';
import type { TransactionState } from '@/lib/transaction-state';
import { Badge } from './badge';
import { statusLooks } from './status-look';

interface Props {
  readonly state: TransactionState;
  /** Other words where a place has its own: “Requires input”. */
  readonly text?: string;
}

/** The state of a run: icon, word and colour. */
export function StatusPill({ state, text = statusTexts[state] }: Props) {
  const { icon, tone } = statusLooks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {text}
    </Badge>
  );
}
