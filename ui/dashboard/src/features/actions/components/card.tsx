import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Anchor } from '@/components/actions/anchor';
import { Icon } from '@/components/content/icon';
import { classNames } from '@/lib/class-names';
import styles from './card.module.css';

interface Props {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly description: string | null;
  readonly view: 'list' | 'grid';
  readonly badges?: ReactNode;
  /** Why it cannot be opened, if it cannot. */
  readonly disabledReason?: string | undefined;
  readonly attributes: Readonly<Record<`data-${string}`, string>>;
}

/** One thing to open: the whole card is the link. */
export function Card(props: Props) {
  const { to, icon, name, description, view, badges, disabledReason, attributes } = props;
  const isDisabled = disabledReason !== undefined;
  return (
    <Anchor
      {...attributes}
      to={to}
      className={classNames(styles.card, styles[view], isDisabled && styles.disabled)}
      aria-disabled={isDisabled || undefined}
      title={disabledReason ?? description ?? undefined}
      onClick={isDisabled ? (event) => event.preventDefault() : undefined}
    >
      <span className={styles.icon}>
        <Icon of={icon} />
      </span>
      <span className={styles.content}>
        <span className={styles.name}>
          {breakable(name)} {badges}
        </span>
        {description && <span className={styles.description}>{description}</span>}
      </span>
    </Anchor>
  );
}

/** Long slugs may wrap after their underscores. */
function breakable(name: string): string {
  return name.replaceAll('_', '_\u200b');
}
