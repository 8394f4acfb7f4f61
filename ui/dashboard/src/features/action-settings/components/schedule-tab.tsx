import { Plus } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { Form } from '@/components/forms/form';
import { Row } from '@/components/layout/row';
import { Stack } from '@/components/layout/stack';
import { useForm } from '@/lib/forms/use-form';
import { randomId } from '@/lib/random-id';
import { actionSettingsTexts, scheduleTexts } from '@/lib/texts/action-settings';
import { setSchedules, type Action, type ScheduleDraft } from '../api/action';
import { draftOf, newSchedule } from '../schedule';
import { useSave } from '../use-save';
import { PauseSchedules } from './pause-schedules';
import { ScheduleFields } from './schedule-fields';
import { SchedulesPaused } from './schedules-paused';

const maxSchedules = 10;

interface Entry {
  readonly key: string;
  readonly draft: ScheduleDraft;
}

/** When an action runs by itself. */
export function ScheduleTab({ action }: { readonly action: Action }) {
  if (!action.backgroundable) {
    return <AlertBox theme="warning">{scheduleTexts.notBackgroundable}</AlertBox>;
  }
  return (
    <Stack gap={6}>
      <SchedulesPaused />
      <ScheduleForm key={action.schedules.map(({ id }) => id).join()} action={action} />
      <div>
        <PauseSchedules />
      </div>
    </Stack>
  );
}

function ScheduleForm({ action }: { readonly action: Action }) {
  const save = useSave();
  const form = useForm({
    initial: {
      entries: action.schedules.map((stored): Entry => ({
        key: stored.id,
        draft: draftOf(stored),
      })),
    },
    submit: ({ entries }) =>
      save((org) =>
        setSchedules(
          org,
          action.id,
          entries.map(({ draft }) => draft),
        ),
      ),
  });
  const { entries } = form.values;
  const change = (changed: readonly Entry[]) => form.set('entries', [...changed]);
  const add = () => change([...entries, { key: randomId(), draft: newSchedule() }]);
  const hadSome = action.schedules.length > 0;
  return (
    <Form
      form={form}
      actions={
        <Row>
          {(entries.length > 0 || hadSome) && (
            <Button type="submit" theme="primary" loading={form.isSubmitting}>
              {actionSettingsTexts.save}
            </Button>
          )}
          {entries.length < maxSchedules && (
            <Button icon={Plus} onClick={add}>
              {scheduleTexts.add}
            </Button>
          )}
        </Row>
      }
    >
      {entries.length === 0 && <p>{hadSome ? scheduleTexts.removed : scheduleTexts.none}</p>}
      {entries.map(({ key, draft }, index) => (
        <ScheduleFields
          key={key}
          id={key}
          number={entries.length > 1 ? index + 1 : null}
          slug={action.slug}
          draft={draft}
          stored={action.schedules.find(({ id }) => id === key)}
          onChange={(changed) =>
            change(entries.map((entry) => (entry.key === key ? { key, draft: changed } : entry)))
          }
          onRemove={() => change(entries.filter((entry) => entry.key !== key))}
        />
      ))}
    </Form>
  );
}
