import { Skeleton } from './skeleton';
import styles from './skeleton.module.css';

const widths = ['92%', '100%', '84%', '96%', '60%'];

/** Stands in for a paragraph. */
export function SkeletonLines({ count = 3 }: { readonly count?: number }) {
  return (
    <span className={styles.lines}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} width={widths[index % widths.length] ?? '100%'} />
      ))}
    </span>
  );
}
