import type { CSSProperties } from 'react';
import styles from './skeleton.module.css';

interface Props {
  /** Any CSS length. */
  readonly width?: string;
  readonly height?: string;
}

/**
 * A grey stand-in of the shape of what is coming. Show it after useDelay(150) and keep its space
 * from the start, so that quick answers never flash and slow ones move nothing.
 */
export function Skeleton({ width, height }: Props) {
  const size = { '--width': width, '--height': height } as CSSProperties;
  return <span aria-hidden className={styles.skeleton} style={size} />;
}
