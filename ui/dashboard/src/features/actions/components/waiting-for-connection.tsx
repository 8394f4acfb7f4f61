import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { Spinner } from '@/components/feedback/spinner';
import { consoleTexts } from '@/lib/texts/actions';
import { Unplug } from 'lucide-react';

/** The host has just gone, most likely to come back with a change. */
export function WaitingForConnection({ onRefresh }: { readonly onRefresh: () => void }) {
  return (
    <EmptyState
      page
      icon={Unplug}
      title={consoleTexts.waiting}
      actions={<Button onClick={onRefresh}>{consoleTexts.refresh}</Button>}
    >
      <Spinner />
    </EmptyState>
  );
}
