import type { LucideIcon } from 'lucide-react';
import { Anchor } from '@/components/actions/anchor';
import { Icon } from '@/components/content/icon';
import styles from './card.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly to: string;
}

/** A way to something else about what a card is for, beside the card's own link. */
export function CardTool({ icon, label, to }: Props) {
  return (
    <Anchor to={to} aria-label={label} title={label} className={styles.tool}>
      <Icon of={icon} />
    </Anchor>
  );
}
