import { Field } from '@/components/forms/field';
import { NativeSelect } from '@/components/forms/native-select';
import { scheduleTexts } from '@/lib/texts/action-settings';
import type { ScheduleDraft } from '../api/action';
import { dayOptions, periodOptions, timeOptions, weekdayOptions, zoneOptions } from '../schedule';
import styles from './action-settings.module.css';

interface Props {
  readonly id: string;
  readonly draft: ScheduleDraft;
  readonly onChange: (change: Partial<ScheduleDraft>) => void;
}

const longestShortMonth = 28;

/** How often, and then only what that still leaves open. */
export function ScheduleTimes({ id, draft, onChange }: Props) {
  const { schedulePeriod, hours, minutes, dayOfWeek, dayOfMonth, timeZoneName } = draft;
  const minuteOfDay = hours * 60 + minutes;
  return (
    <div className={styles.when}>
      <Field id={`schedulePeriod-${id}`} label={scheduleTexts.period}>
        <NativeSelect
          value={schedulePeriod}
          onChange={(period) => onChange({ schedulePeriod: period })}
          options={periodOptions}
        />
      </Field>
      {schedulePeriod === 'week' && (
        <Field id={`dayOfWeek-${id}`} label={scheduleTexts.weekday}>
          <NativeSelect
            value={String(dayOfWeek)}
            onChange={(day) => onChange({ dayOfWeek: Number(day) })}
            options={weekdayOptions}
          />
        </Field>
      )}
      {schedulePeriod === 'month' && (
        <Field
          id={`dayOfMonth-${id}`}
          label={scheduleTexts.day}
          constraint={dayOfMonth > longestShortMonth ? scheduleTexts.shortMonths : undefined}
        >
          <NativeSelect
            value={String(dayOfMonth)}
            onChange={(day) => onChange({ dayOfMonth: Number(day) })}
            options={dayOptions}
          />
        </Field>
      )}
      {schedulePeriod !== 'hour' && (
        <>
          <Field id={`time-${id}`} label={scheduleTexts.time}>
            <NativeSelect
              value={String(minuteOfDay)}
              onChange={(time) =>
                onChange({ hours: Math.floor(Number(time) / 60), minutes: Number(time) % 60 })
              }
              options={timeOptions(minuteOfDay)}
            />
          </Field>
          <Field id={`timeZoneName-${id}`} label={scheduleTexts.timeZone}>
            <NativeSelect
              value={timeZoneName}
              onChange={(zone) => onChange({ timeZoneName: zone })}
              options={zoneOptions(timeZoneName)}
            />
          </Field>
        </>
      )}
    </div>
  );
}
