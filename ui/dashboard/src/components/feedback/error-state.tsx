import { CircleAlert } from 'lucide-react';
import { errorText } from '@/lib/http/error-text';
import { errorStateTexts } from '@/lib/texts/error-state';
import { Button } from '../actions/button';
import { EmptyState } from './empty-state';
import { TechnicalDetails } from './technical-details';

interface Props {
  readonly error: unknown;
  /** What could not be done: “Could not load the keys”. */
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** Stands in the place of what could not be shown: what happened, and what can be done. */
export function ErrorState({ error, title = errorStateTexts.title, onRetry }: Props) {
  return (
    <div role="alert">
      <EmptyState
        icon={CircleAlert}
        title={title}
        actions={
          <>
            {onRetry && (
              <Button theme="primary" onClick={onRetry}>
                {errorStateTexts.retry}
              </Button>
            )}
            <Button onClick={() => window.location.reload()}>{errorStateTexts.reload}</Button>
          </>
        }
      >
        <p>{errorText(error)}</p>
        <TechnicalDetails error={error} />
      </EmptyState>
    </div>
  );
}
