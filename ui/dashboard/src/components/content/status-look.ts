import {
  CircleArrowRight,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleEllipsis,
  CircleMinus,
  CircleSlash,
  CircleX,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import type { TransactionState } from '@/lib/transaction-state';
import type { BadgeTone } from './badge';

interface Look {
  readonly icon: LucideIcon;
  readonly tone: BadgeTone;
}

/** How each state looks, wherever it is shown. */
export const statusLooks: Readonly<Record<TransactionState, Look>> = {
  pending: { icon: CircleDashed, tone: 'neutral' },
  running: { icon: CircleDot, tone: 'accent' },
  'awaiting-input': { icon: CircleEllipsis, tone: 'warning' },
  completed: { icon: CircleCheck, tone: 'success' },
  failed: { icon: CircleX, tone: 'danger' },
  canceled: { icon: CircleSlash, tone: 'neutral' },
  redirected: { icon: CircleArrowRight, tone: 'accent' },
  'connection-lost': { icon: Unplug, tone: 'danger' },
  closed: { icon: CircleMinus, tone: 'neutral' },
};
