import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { structureQuery } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { browse, survey, trailOf, type Found, type Search } from '../browse';
import { ActionList } from './action-list';
import { ActionSearch } from './action-search';

interface Props extends Found {
  /** The page whose level this is; "" at the top. */
  readonly prefix: string;
}

const nothing: Search = { words: '', kinds: [] };

// Fewer are seen at a glance.
const worthSearching = 5;

/** One level of pages and actions; and, for those who look for something, all that is below it. */
export function ActionBrowser({ prefix, actions, pages }: Props) {
  const { scope } = usePlace();
  const { data: structure } = useQuery(structureQuery(scope));
  const [search, setSearch] = useState(nothing);
  const level = { actions, pages };
  const isEmpty = actions.length + pages.length === 0;
  if (!structure) return !isEmpty && <ActionList {...level} />;
  const { reachable, hidden } = survey(structure, prefix);
  const kinds = hidden.filter(({ kind, count }) => count > 0 || search.kinds.includes(kind));
  if (reachable < worthSearching && kinds.length === 0) {
    return !isEmpty && <ActionList {...level} />;
  }
  const box = <ActionSearch search={search} kinds={kinds} onChange={setSearch} />;
  if (search.words.trim() === '' && search.kinds.length === 0) {
    return <ActionList {...level} search={box} />;
  }
  return (
    <ActionList
      {...browse(structure, prefix, search)}
      trail={(entry) => trailOf(structure, entry)}
      search={box}
      empty={
        <EmptyState
          icon={SearchX}
          title={actionTexts.noneFound}
          actions={<Button onClick={() => setSearch(nothing)}>{actionTexts.clearSearch}</Button>}
        >
          <p>{actionTexts.noneFoundText}</p>
        </EmptyState>
      }
    />
  );
}
