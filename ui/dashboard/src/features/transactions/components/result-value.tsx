import { DateTime } from '@/components/content/date-time';
import { formatNumber } from '@/lib/format/numbers';
import { stringify } from '@/lib/format/stringify';
import { LinkedText } from './linked-text';
import styles from './result-value.module.css';

const isoDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** What an action returned: a record as a table, a list as it is, anything else as text. */
export function ResultValue({ value }: { readonly value: unknown }) {
  if (!isRecord(value)) return <ResultCell value={value} />;
  return (
    <table className={styles.table}>
      <tbody>
        {Object.entries(value).map(([key, item]) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>
              <ResultCell value={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ResultCell({ value }: { readonly value: unknown }) {
  if (value instanceof Date) return <DateTime date={value} />;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') {
    if (isoDate.test(value)) return <DateTime date={new Date(value)} />;
    return (
      <p className={styles.text}>
        <LinkedText text={value} />
      </p>
    );
  }
  if (typeof value !== 'object' || value === null) return stringify(value);
  return <pre className={styles.code}>{formatJson(value)}</pre>;
}

function formatJson(value: object): string {
  const readable = (_key: string, item: unknown) =>
    typeof item === 'bigint'
      ? `${item}n`
      : item instanceof Map || item instanceof Set
        ? [...item]
        : item;
  return JSON.stringify(value, readable, 2);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.getPrototypeOf(value) === Object.prototype;
}
