import { NativeSelect } from '@/components/forms/native-select';
import { SearchInput } from '@/components/forms/search-input';
import { SegmentedControl } from '@/components/forms/segmented-control';
import { FilterBar } from '@/components/layout/filter-bar';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug } from '@/lib/slugs';
import { allActionsTexts } from '@/lib/texts/all-actions';
import type { useActionFilter } from '../use-action-filter';

const segments = [
  { value: 'active', label: allActionsTexts.active },
  { value: 'archived', label: allActionsTexts.archived },
] as const;

/** Words of a name or slug, the environment, and what was put away. */
export function AllActionsFilters({
  filter,
}: {
  readonly filter: ReturnType<typeof useActionFilter>;
}) {
  const { organization } = usePlace();
  const environments = organization.environments.filter(({ slug }) => slug !== developmentSlug);
  return (
    <FilterBar>
      <SearchInput label={allActionsTexts.filter} text={filter.words} onSearch={filter.setWords} />
      {environments.length > 1 && (
        <NativeSelect
          aria-label={allActionsTexts.environment}
          value={filter.environment}
          onChange={filter.setEnvironment}
          options={environments.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <SegmentedControl
        label={allActionsTexts.show}
        value={filter.archived ? 'archived' : 'active'}
        onChange={(value) => filter.setArchived(value === 'archived')}
        segments={segments}
      />
    </FilterBar>
  );
}
