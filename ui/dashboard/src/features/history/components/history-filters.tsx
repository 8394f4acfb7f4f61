import { NativeSelect } from '@/components/forms/native-select';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug } from '@/lib/slugs';
import { historyTexts } from '@/lib/texts/history';
import { statusTexts } from '@/lib/texts/status';
import { historyState, historyStates } from '../history-states';
import type { useHistoryFilter } from '../use-history-filter';
import { HistorySearch } from './history-search';
import styles from './history-filters.module.css';

const anyState = 'any';

const states = [
  { value: anyState, label: historyTexts.anyStatus },
  ...Object.keys(historyStates).map((name) => {
    const state = historyState(name);
    return { value: name, label: state === null ? name : statusTexts[state] };
  }),
];

interface Props {
  readonly filter: ReturnType<typeof useHistoryFilter>;
}

/** Words to look for, what came of a run, and the environment. */
export function HistoryFilters({ filter }: Props) {
  const { organization, can, scope } = usePlace();
  const environments = organization.environments.filter(
    ({ slug }) => slug !== developmentSlug || can('READ_DEV_TRANSACTIONS'),
  );
  return (
    <div className={styles.filters}>
      <HistorySearch text={filter.text} onSearch={filter.setText} />
      <NativeSelect
        aria-label={historyTexts.status}
        value={filter.state ?? anyState}
        onChange={(state) => filter.setState(state === anyState ? '' : state)}
        options={states}
      />
      {environments.length > 1 && (
        <NativeSelect
          aria-label={historyTexts.environment}
          value={filter.environment || scope.environment}
          onChange={filter.setEnvironment}
          options={environments.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
    </div>
  );
}
