import { useId, useState } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { NativeSelect } from '@/components/forms/native-select';
import { SearchInput } from '@/components/forms/search-input';
import { FilterBar } from '@/components/layout/filter-bar';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug } from '@/lib/slugs';
import { historyTexts } from '@/lib/texts/history';
import { statusTexts } from '@/lib/texts/status';
import { historyState, historyStates } from '../history-states';
import type { HistoryFilterState } from '../use-history-filter';
import { MoreFilters } from './more-filters';

const anyState = 'any';

const states = [
  { value: anyState, label: historyTexts.anyStatus },
  ...Object.keys(historyStates).map((name) => {
    const state = historyState(name);
    return { value: name, label: state === null ? name : statusTexts[state] };
  }),
];

/** Words to look for and what came of a run; the rest is there for those who need it. */
export function HistoryFilters({ filter }: { readonly filter: HistoryFilterState }) {
  const { organization, can, scope } = usePlace();
  const id = useId();
  const { slug, owner, from, to, scheduled, state, text } = filter.values;
  const count = [slug, owner, from, to].filter(Boolean).length + (scheduled === null ? 0 : 1);
  const [isOpen, setIsOpen] = useState(count > 0);
  const environments = organization.environments.filter(
    (environment) => environment.slug !== developmentSlug || can('READ_DEV_TRANSACTIONS'),
  );
  return (
    <Stack gap={3}>
      <FilterBar>
        <SearchInput
          label={historyTexts.filter}
          text={text}
          onSearch={(words) => filter.set('s', words)}
        />
        <NativeSelect
          aria-label={historyTexts.status}
          value={state ?? anyState}
          onChange={(name) => filter.set('status', name === anyState ? '' : name)}
          options={states}
        />
        {environments.length > 1 && (
          <NativeSelect
            aria-label={historyTexts.environment}
            value={filter.environment || scope.environment}
            onChange={(name) => filter.set('environment', name)}
            options={environments.map((environment) => ({
              value: environment.slug,
              label: environment.name,
            }))}
          />
        )}
        <Button
          icon={SlidersHorizontal}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {historyTexts.moreFilters(count)}
        </Button>
        {filter.isFiltered && (
          <Button theme="plain" onClick={filter.clear}>
            {historyTexts.clearAll}
          </Button>
        )}
      </FilterBar>
      <div id={id} hidden={!isOpen}>
        {isOpen && <MoreFilters filter={filter} />}
      </div>
    </Stack>
  );
}
