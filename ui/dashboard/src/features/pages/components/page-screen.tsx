import { useState, type ReactNode } from 'react';
import type { PageSummary } from '@/lib/catalog/structure';
import { useAppLocation, useHistoryState } from '@/lib/navigation/use-navigation';
import { PageView } from './page-view';

interface Props {
  readonly page: PageSummary;
  /** The list of the level, for pages that draw nothing themselves. */
  readonly fallback: ReactNode;
}

/** A page that an app draws. Another query opens it anew, and so does a link that asks for it. */
export default function PageScreen({ page, fallback }: Props) {
  const { search, key } = useAppLocation();
  const { shouldCreateNewTransaction = false } = useHistoryState();
  const [askedBy, setAskedBy] = useState(key);
  if (shouldCreateNewTransaction && askedBy !== key) setAskedBy(key);
  return (
    <PageView
      key={`${page.slug}${search}#${askedBy}`}
      page={page}
      search={search}
      fallback={fallback}
    />
  );
}
