import { AlertBox } from '@/components/feedback/alert-box';
import { pageTexts } from '@/lib/texts/pages';
import type { PageError } from '../page/layout';
import styles from './page-errors.module.css';

const shownElsewhere: readonly (string | null | undefined)[] = ['title', 'description'];

/** What a page could not show. */
export function PageErrors({ errors }: { readonly errors: readonly PageError[] }) {
  const rest = errors.filter(({ layoutKey }) => !shownElsewhere.includes(layoutKey));
  if (rest.length === 0) return null;
  return (
    <div className={styles.errors}>
      <AlertBox theme="danger" title={pageTexts.errorsTitle}>
        <ul>
          {rest.map(({ error, message }, index) => (
            <li key={index}>{pageTexts.problem(error, message)}</li>
          ))}
        </ul>
        <p>{pageTexts.checkHostLogs}</p>
      </AlertBox>
    </div>
  );
}
