import { Trash2 } from 'lucide-react';
import { IconButton } from '@/components/actions/icon-button';
import { Checkbox } from '@/components/forms/checkbox';
import { scheduleTexts } from '@/lib/texts/action-settings';
import type { Schedule, ScheduleDraft } from '../api/action';
import { RunnerField } from './runner-field';
import { ScheduleFacts } from './schedule-facts';
import { ScheduleTimes } from './schedule-times';
import styles from './action-settings.module.css';

export interface ScheduleFieldsProps {
  readonly id: string;
  /** Where there are several. */
  readonly number: number | null;
  readonly slug: string;
  readonly draft: ScheduleDraft;
  /** As the server keeps it; a new one it does not know yet. */
  readonly stored: Schedule | undefined;
  readonly onChange: (draft: ScheduleDraft) => void;
  readonly onRemove: () => void;
}

/** One schedule: how often, at what time, as whom, and what has become of it. */
export function ScheduleFields(props: ScheduleFieldsProps) {
  const { id, number, slug, draft, stored, onChange, onRemove } = props;
  const set = (change: Partial<ScheduleDraft>) => onChange({ ...draft, ...change });
  return (
    <div role="group" aria-labelledby={`schedule-${id}`} className={styles.schedule}>
      <div className={styles.head}>
        <span id={`schedule-${id}`}>
          {number === null ? scheduleTexts.only : scheduleTexts.number(number)}
        </span>
        <IconButton icon={Trash2} label={scheduleTexts.remove} onClick={onRemove} />
      </div>
      <ScheduleTimes id={id} draft={draft} onChange={set} />
      <RunnerField
        id={`runnerId-${id}`}
        runner={stored?.runner ?? null}
        value={draft.runnerId}
        onChange={(runnerId) => set({ runnerId })}
      />
      <Checkbox
        id={`notifyOnSuccess-${id}`}
        checked={draft.notifyOnSuccess}
        onChange={(notifyOnSuccess) => set({ notifyOnSuccess })}
        label={scheduleTexts.notify}
        description={scheduleTexts.notifyHelp}
      />
      {stored && <ScheduleFacts schedule={stored} slug={slug} />}
    </div>
  );
}
