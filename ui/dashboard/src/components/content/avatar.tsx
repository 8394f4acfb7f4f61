import { classNames } from '@/lib/class-names';
import { initials } from '@/lib/names';
import styles from './avatar.module.css';

interface Props {
  readonly name: string;
  readonly large?: boolean;
}

const colors = ['blue', 'green', 'orange', 'purple', 'pink', 'red', 'yellow', 'gray'];

/** A person's initials on a colour that stays theirs. The name itself always stands beside it. */
export function Avatar({ name, large = false }: Props) {
  const color = colors[hash(name) % colors.length] ?? 'gray';
  return (
    <span
      aria-hidden
      className={classNames(styles.avatar, large && styles.large)}
      style={{
        background: `var(--highlight-${color}-tint)`,
        color: `var(--highlight-${color}-text)`,
      }}
    >
      {initials(name)}
    </span>
  );
}

/** FNV-1a: spreads even names that differ in one letter. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) {
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 8;
}
