import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HistoryState } from '@/lib/navigation/history-state';

export interface MenuItem {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Something small before the label instead of an icon: a colour swatch, an avatar. */
  readonly mark?: ReactNode;
  /** A word at the end: a state, a shortcut. */
  readonly hint?: ReactNode;
  readonly theme?: 'danger';
  readonly disabled?: boolean;
  /** Marks the entry that is in force. */
  readonly current?: boolean;
  readonly onSelect?: () => void;
  /** A path of this app, or a complete address. */
  readonly to?: string;
  readonly state?: HistoryState;
  readonly newTab?: boolean;
}

export interface MenuGroup {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}
