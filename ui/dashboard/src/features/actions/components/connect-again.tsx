import { Plug } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { consoleTexts } from '@/lib/texts/actions';
import { DevelopmentKey } from './development-key';
import { Onboarding } from './onboarding';

/** For somebody who has connected before: the key, and the instructions if they ask. */
export function ConnectAgain({ onRetry }: { readonly onRetry: () => void }) {
  const [wantsInstructions, setWantsInstructions] = useState(false);
  if (wantsInstructions) return <Onboarding />;
  return (
    <EmptyState
      page
      icon={Plug}
      title={consoleTexts.connect}
      actions={
        <>
          <Button onClick={() => setWantsInstructions(true)}>
            {consoleTexts.showInstructions}
          </Button>
          <Button theme="primary" onClick={onRetry}>
            {consoleTexts.retry}
          </Button>
        </>
      }
    >
      <p>{consoleTexts.connectAgain}</p>
      <DevelopmentKey />
    </EmptyState>
  );
}
