import { RefreshCw } from 'lucide-react';
import { errorStateTexts } from '@/lib/texts/error-state';
import { Button } from '../actions/button';
import { EmptyState } from './empty-state';

/** Part of the app could not be loaded, most likely because the server has a newer one. */
export function OutdatedState() {
  return (
    <div role="alert">
      <EmptyState
        icon={RefreshCw}
        title={errorStateTexts.outdatedTitle}
        actions={
          <Button theme="primary" onClick={() => window.location.reload()}>
            {errorStateTexts.reload}
          </Button>
        }
      >
        {errorStateTexts.outdated}
      </EmptyState>
    </div>
  );
}
