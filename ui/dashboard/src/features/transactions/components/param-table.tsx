import { stringify } from '@/lib/format/stringify';
import styles from './transaction-details.module.css';

/** What a run was begun with. */
export function ParamTable({ params }: { readonly params: Readonly<Record<string, unknown>> }) {
  return (
    <dl className={styles.facts}>
      {Object.entries(params).map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
