import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { NativeSelect } from '@/components/forms/native-select';
import { TextInput } from '@/components/forms/text-input';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug } from '@/lib/slugs';
import { historyTexts } from '@/lib/texts/history';
import type { useHistoryFilter } from '../use-history-filter';
import styles from './history-filters.module.css';

const debounceMs = 400;

interface Props {
  readonly filter: ReturnType<typeof useHistoryFilter>;
}

/** Words to look for, and the environment. */
export function HistoryFilters({ filter }: Props) {
  const { organization, can, scope } = usePlace();
  const environments = organization.environments.filter(
    ({ slug }) => slug !== developmentSlug || can('READ_DEV_TRANSACTIONS'),
  );
  return (
    <div className={styles.filters}>
      {/* A change from outside, like “Clear search”, begins anew. */}
      <Search key={filter.text} text={filter.text} onSearch={filter.setText} />
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

interface SearchProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Waits until somebody has stopped typing. */
function Search({ text, onSearch }: SearchProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onSearch(typed), debounceMs);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      aria-label={historyTexts.filter}
      placeholder={historyTexts.filter}
      autoFocus={text !== ''}
      value={typed}
      onChange={setTyped}
      suffix={
        typed !== '' && (
          <IconButton
            icon={X}
            label={historyTexts.clearFilter}
            compact
            onClick={() => onSearch('')}
          />
        )
      }
    />
  );
}
