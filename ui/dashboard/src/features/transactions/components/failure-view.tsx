import * as v from 'valibot';
import { AlertBox } from '@/components/feedback/alert-box';
import { stringify } from '@/lib/format/stringify';
import { runTexts } from '@/lib/texts/runs';
import styles from './failure-view.module.css';

const issuesSchema = v.array(
  v.object({ path: v.array(v.union([v.string(), v.number()])), message: v.string() }),
);

const failureSchema = v.object({
  error: v.nullish(v.string()),
  message: v.nullish(v.unknown()),
  cause: v.nullish(v.string()),
});

/** What an action threw. */
export function FailureView({ data }: { readonly data: unknown }) {
  const result = v.safeParse(failureSchema, data);
  const { error, message, cause } = result.success
    ? result.output
    : { error: null, message: data, cause: null };
  const issues = issuesOf(message);
  const name = error ?? runTexts.errorName;
  return (
    <AlertBox theme="danger">
      {issues ? (
        <ul className={styles.issues}>
          {issues.map(({ path, message: text }, index) => (
            <li key={index}>
              <code>{formatIssuePath(path)}</code>: {text}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.text}>
          {name}: {message ? stringify(message) : runTexts.unknownError}
        </p>
      )}
      {cause && (
        <>
          <p className={styles.cause}>{runTexts.causedBy}</p>
          <p className={styles.text}>{cause}</p>
        </>
      )}
      <p className={styles.hint}>{runTexts.checkHostLogs}</p>
    </AlertBox>
  );
}

/** Validation libraries throw a list of issues, as JSON text in the message. */
function issuesOf(message: unknown) {
  if (typeof message !== 'string' || !message.startsWith('[')) return null;
  try {
    const issues = v.parse(issuesSchema, JSON.parse(message));
    return issues.length > 0 ? issues : null;
  } catch {
    return null;
  }
}

/** `users[0].name` */
function formatIssuePath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step))
    .join('');
}
