import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorBoundary } from '@/components/feedback/error-boundary';
import { ErrorState } from '@/components/feedback/error-state';
import { OutdatedState } from '@/components/feedback/outdated-state';
import { ApiError } from '@/lib/http/api-error';
import { Section } from '../section';

export function States() {
  return (
    <>
      <Section title="Empty">
        <EmptyState
          icon={Inbox}
          title="Nothing here yet"
          actions={<Button theme="primary">Go to Development ›</Button>}
        >
          Actions are tools built in code. Develop them in the Development environment, create a
          live key, and deploy.
        </EmptyState>
      </Section>
      <Section title="Failed">
        <ErrorState error={new ApiError({ code: 'network' })} onRetry={() => undefined} />
      </Section>
      <Section title="Outdated">
        <OutdatedState />
      </Section>
      <Section title="Error boundary">
        <ErrorBoundary>
          <Fragile />
        </ErrorBoundary>
      </Section>
    </>
  );
}

function Fragile() {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) throw new Error('The gallery broke on purpose');
  return <Button onClick={() => setIsBroken(true)}>Break</Button>;
}
