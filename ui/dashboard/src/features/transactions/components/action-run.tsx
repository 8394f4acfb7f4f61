import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { structureQuery } from '@/lib/catalog/structure';
import { useAppLocation, useHistoryState } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import type { Transaction } from '../api/transaction';
import { RunHeader } from './run-header';
import { RunView } from './run-view';
import { StartState } from './start-state';
import { useRunStart } from './use-run-start';

/** Starts a run of an action and shows it; again when asked to. */
export function ActionRun({ slug }: { readonly slug: string }) {
  const { scope } = usePlace();
  const { search } = useAppLocation();
  const { queuedActionId, shouldCreateNewTransaction } = useHistoryState();
  const [params] = useState(() => Object.fromEntries(new URLSearchParams(search)));
  const [count, setCount] = useState(0);
  const [replacement, setReplacement] = useState<Transaction | null>(null);
  const structure = useQuery(structureQuery(scope));
  const start = useRunStart(
    {
      slug,
      params,
      queuedActionId: count === 0 ? queuedActionId : undefined,
      reuse: count === 0 && !shouldCreateNewTransaction ? 'open' : 'new',
    },
    count,
  );
  const transaction = replacement ?? start.data;
  if (transaction) {
    return (
      <RunView
        key={transaction.id}
        transaction={transaction}
        params={params}
        onNew={() => {
          setReplacement(null);
          setCount(count + 1);
        }}
        onReplaced={setReplacement}
      />
    );
  }
  const action = structure.data?.actions.find((candidate) => candidate.slug === slug);
  const name = action?.name ?? slug.slice(slug.lastIndexOf('/') + 1);
  return (
    <>
      <RunHeader title={name} />
      <StartState name={name} mayRun={action?.canRun !== false} start={start} />
    </>
  );
}
