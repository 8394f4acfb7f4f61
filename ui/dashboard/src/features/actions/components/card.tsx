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
  /** Where it is, from the top down. */
  readonly trail?: readonly string[] | undefined;
  readonly description: string | null;
  readonly view: 'list' | 'grid';
  readonly badges?: ReactNode;
  /** Why it cannot be opened, if it cannot. */
  readonly disabledReason?: string | undefined;
  readonly attributes: Readonly<Record<`data-${string}`, string>>;
  /** What else there is to do about it. */
  readonly tool?: ReactNode;
}

/** One thing to open: the whole card is the link, and a tool stands in its corner. */
export function Card(props: Props) {
  const { to, icon, name, trail, description, view, badges, attributes, tool } = props;
  const { disabledReason } = props;
  const isDisabled = disabledReason !== undefined;
  return (
    <div className={styles.frame}>
      <Anchor
        {...attributes}
        to={to}
        className={classNames(
          styles.card,
          styles[view],
          isDisabled && styles.disabled,
          Boolean(tool) && styles.withTool,
        )}
        aria-disabled={isDisabled || undefined}
        title={disabledReason ?? description ?? undefined}
        onClick={isDisabled ? (event) => event.preventDefault() : undefined}
      >
        <span className={styles.icon}>
          <Icon of={icon} />
        </span>
        <span className={styles.content}>
          {trail && trail.length > 0 && <span className={styles.trail}>{trail.join(' › ')}</span>}
          <span className={styles.name}>
            {breakable(name)} {badges}
          </span>
          {description && <span className={styles.description}>{description}</span>}
        </span>
      </Anchor>
      {tool}
    </div>
  );
}

/** Long slugs may wrap after their underscores. */
function breakable(name: string): string {
  return name.replaceAll('_', '_\u200b');
}
