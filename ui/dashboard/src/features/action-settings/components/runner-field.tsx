import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Field } from '@/components/forms/field';
import { NativeSelect } from '@/components/forms/native-select';
import { TextInput } from '@/components/forms/text-input';
import { usePlace } from '@/lib/organization/place';
import { scheduleTexts } from '@/lib/texts/action-settings';
import { runnersQuery } from '../api/runners';

interface Person {
  readonly id: string;
  readonly displayName: string;
}

interface Props {
  readonly id: string;
  /** Who runs it now. */
  readonly runner: Person | null;
  readonly value: string | null;
  readonly onChange: (userId: string | null) => void;
}

const owner = 'owner';

/** Whose name runs are in; the owner of the organization unless somebody is chosen. */
export function RunnerField({ id, runner, value, onChange }: Props) {
  const { organization, can } = usePlace();
  const [words, setWords] = useState('');
  const found = useQuery({
    ...runnersQuery(organization.slug, words.trim()),
    enabled: can('READ_USERS'),
  });
  const people = withChosen(found.data?.runners ?? [], runner);
  const hasTooMany = words !== '' || found.data?.hasMore === true;
  return (
    <>
      {hasTooMany && (
        <Field id={`${id}-search`} label={scheduleTexts.findRunner} optional>
          <TextInput type="search" value={words} onChange={setWords} />
        </Field>
      )}
      <Field id={id} label={scheduleTexts.runner} help={scheduleTexts.runnerHelp} optional>
        <NativeSelect
          value={value ?? owner}
          onChange={(userId) => onChange(userId === owner ? null : userId)}
          options={[
            { value: owner, label: scheduleTexts.owner },
            ...people.map((person) => ({ value: person.id, label: person.displayName })),
          ]}
        />
      </Field>
    </>
  );
}

/** Whoever is chosen stays in the list, whatever was looked for. */
function withChosen(people: readonly Person[], chosen: Person | null): readonly Person[] {
  const isListed = chosen === null || people.some(({ id }) => id === chosen.id);
  return isListed ? people : [chosen, ...people];
}
