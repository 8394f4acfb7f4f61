import { classNames } from '@/lib/class-names';
import { Anchor, type AnchorProps } from './anchor';
import styles from './text-link.module.css';

interface Props extends AnchorProps {
  /** Without colour and line until it is pointed at, for links that stand beside the main thing. */
  readonly quiet?: boolean;
}

/** A link in or beside running text. */
export function TextLink({ quiet = false, className, ...anchor }: Props) {
  return (
    <Anchor {...anchor} className={classNames(styles.link, quiet && styles.quiet, className)} />
  );
}
