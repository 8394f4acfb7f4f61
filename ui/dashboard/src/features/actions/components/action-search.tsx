import { FilterChip } from '@/components/actions/filter-chip';
import { SearchInput } from '@/components/forms/search-input';
import { Row } from '@/components/layout/row';
import { actionTexts } from '@/lib/texts/actions';
import type { Hidden, Search } from '../browse';
import styles from './action-search.module.css';

interface Props {
  readonly search: Search;
  /** What lists leave out, and how much of it there is. */
  readonly kinds: readonly { readonly kind: Hidden; readonly count: number }[];
  readonly onChange: (search: Search) => void;
}

/** Words to look for, and what else to show. */
export function ActionSearch({ search, kinds, onChange }: Props) {
  const toggle = (kind: Hidden, isOn: boolean) => {
    const others = search.kinds.filter((other) => other !== kind);
    onChange({ ...search, kinds: isOn ? [...others, kind] : others });
  };
  return (
    <div className={styles.search}>
      <SearchInput
        instant
        label={actionTexts.search}
        text={search.words}
        onSearch={(words) => onChange({ ...search, words })}
      />
      <Row>
        {kinds.map(({ kind, count }) => (
          <FilterChip
            key={kind}
            label={actionTexts.kinds[kind]}
            count={count}
            isOn={search.kinds.includes(kind)}
            onChange={(isOn) => toggle(kind, isOn)}
          />
        ))}
      </Row>
    </div>
  );
}
