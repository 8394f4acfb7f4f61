import { Unplug } from 'lucide-react';
import { EmptyState } from '@/components/feedback/empty-state';
import { Spinner } from '@/components/feedback/spinner';
import { runTexts } from '@/lib/texts/runs';

interface Props {
  readonly name: string;
  /** Whether nobody has even declared the action. */
  readonly isMissing: boolean;
}

/** Stands where an action would run if there were a host for it. */
export function WaitingForHost({ name, isMissing }: Props) {
  return (
    <EmptyState icon={Unplug} title={runTexts.waitingForHost(name)} actions={<Spinner />}>
      {isMissing ? runTexts.notFoundInConsole : runTexts.waitingForHostHelp}
    </EmptyState>
  );
}
