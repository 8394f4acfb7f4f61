import { useState } from 'react';
import { useAppLocation, useHistoryState } from '@/lib/navigation/use-navigation';
import { ActionRun } from './action-run';

interface Props {
  readonly slug: string;
}

/**
 * The address of an action: opening it runs the action with the params in its query. Another query
 * is another run, and so is a link that asks for one; a #hash is not.
 */
export default function RunScreen({ slug }: Props) {
  const { search, key } = useAppLocation();
  const { shouldCreateNewTransaction = false } = useHistoryState();
  const [askedBy, setAskedBy] = useState(key);
  const [address, setAddress] = useState(search);
  if (address !== search || (shouldCreateNewTransaction && askedBy !== key)) {
    setAddress(search);
    setAskedBy(key);
  }
  return <ActionRun key={`${slug}${search}#${askedBy}`} slug={slug} />;
}
