import type { EnvironmentColor } from '@/lib/organization/environment';
import styles from './swatch.module.css';

/** A dot in the colour of an environment; an outline where it has none. */
export function Swatch({ color }: { readonly color: EnvironmentColor | null }) {
  return (
    <span
      aria-hidden
      className={styles.swatch}
      style={color === null ? undefined : { background: `var(--environment-${color})` }}
    />
  );
}
