import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NativeSelect } from '@/components/forms/native-select';
import { TextInput } from '@/components/forms/text-input';
import { structureQuery } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { historyTexts } from '@/lib/texts/history';
import { peopleQuery } from '../api/people';
import type { HistoryFilterState } from '../use-history-filter';
import styles from './history-filters.module.css';

const any = 'any';

/** Which action, whose run, when, and begun by whom. */
export function MoreFilters({ filter }: { readonly filter: HistoryFilterState }) {
  const { values, set } = filter;
  const { from, to, scheduled } = values;
  return (
    <div className={styles.more}>
      <ActionFilter filter={filter} />
      <PersonFilter filter={filter} />
      <Labelled label={historyTexts.from}>
        <TextInput
          type="date"
          max={to || undefined}
          value={from}
          onChange={(day) => set('from', day)}
        />
      </Labelled>
      <Labelled label={historyTexts.to}>
        <TextInput
          type="date"
          min={from || undefined}
          value={to}
          onChange={(day) => set('to', day)}
        />
      </Labelled>
      <Labelled label={historyTexts.begunBy}>
        <NativeSelect
          value={scheduled === null ? any : String(scheduled)}
          onChange={(value) => set('scheduled', value === any ? '' : value)}
          options={[
            { value: any, label: historyTexts.anyBeginning },
            { value: 'true', label: historyTexts.bySchedule },
            { value: 'false', label: historyTexts.byPerson },
          ]}
        />
      </Labelled>
    </div>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A filter needs neither hints nor complaints, so it is no Field. */
function Labelled({ label, children }: LabelledProps) {
  return (
    <label className={styles.labelled}>
      <span className="form-label">{label}</span>
      {children}
    </label>
  );
}

function ActionFilter({
  filter: { values, environment, set },
}: {
  readonly filter: HistoryFilterState;
}) {
  const { scope, can } = usePlace();
  const where = { ...scope, environment: environment || scope.environment };
  const structure = useQuery({ ...structureQuery(where), enabled: can('READ_PROD_ACTIONS') });
  const actions = structure.data?.actions ?? [];
  const isListed = values.slug === '' || actions.some(({ slug }) => slug === values.slug);
  const options = [
    { value: any, label: historyTexts.anyAction },
    ...actions.map(({ slug, name }) => ({ value: slug, label: name })),
    // What is in the address counts, whether or not anything offers it any more.
    ...(isListed ? [] : [{ value: values.slug, label: values.slug }]),
  ];
  return (
    <Labelled label={historyTexts.action}>
      <NativeSelect
        value={values.slug || any}
        onChange={(slug) => set('slug', slug === any ? '' : slug)}
        options={options}
      />
    </Labelled>
  );
}

const me = 'me';

function PersonFilter({ filter: { values, set } }: { readonly filter: HistoryFilterState }) {
  const { organization, can } = usePlace();
  const people = useQuery({ ...peopleQuery(organization.slug), enabled: can('READ_USERS') });
  const known = people.data ?? [];
  const isListed = ['', me].includes(values.owner) || known.some(({ id }) => id === values.owner);
  const options = [
    { value: any, label: historyTexts.anyone },
    { value: me, label: historyTexts.me },
    ...known.map(({ id, displayName }) => ({ value: id, label: displayName })),
    ...(isListed ? [] : [{ value: values.owner, label: historyTexts.somebody }]),
  ];
  return (
    <Labelled label={historyTexts.ranBy}>
      <NativeSelect
        value={values.owner || any}
        onChange={(id) => set('by', id === any ? '' : id)}
        options={options}
      />
    </Labelled>
  );
}
