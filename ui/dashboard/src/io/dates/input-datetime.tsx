import { useState } from 'react';
import { dateTexts } from '@/lib/texts/dates';
import { ioTexts } from '@/lib/texts/io';
import { IoField } from '../components/io-field';
import type { IoComponentProps } from '../io-component';
import { DateBox } from './date-box';
import { toDateOnly, type Bounds, type DateTimeParts } from './date-parts';
import { dateTimeDetails } from './date-rules';
import { dateText, parseDate } from './date-text';
import { emptyTime, isEmpty, toDraft, toTime, type TimeDraft } from './time-draft';
import { TimeSelects } from './time-selects';
import styles from './input-datetime.module.css';

interface Props extends Bounds<DateTimeParts> {
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
}

interface Draft {
  readonly text: string;
  readonly time: TimeDraft;
}

/** INPUT_DATETIME: a day and what the clock shows on it. No time zone has a say in it. */
export function InputDatetime(io: IoComponentProps<Props, DateTimeParts>) {
  const [entered, setEntered] = useState<Draft | null>(null);
  const { text, time } = entered ?? draftOf(io.value);
  const { min, max } = io.props;
  const details = dateTimeDetails(io.props);
  const change = (next: Draft) => {
    setEntered(next);
    const { value, problem } = read(next);
    io.onChange(value, problem);
  };
  return (
    <IoField
      io={io}
      group
      labelFor={io.id}
      constraint={details ? ioTexts.constraint(details) : undefined}
    >
      <div className={styles.parts}>
        <DateBox
          text={text}
          value={parseDate(text) ?? undefined}
          bounds={{ min: min && toDateOnly(min), max: max && toDateOnly(max) }}
          isCurrent={io.isCurrent}
          onChange={(typed) => change({ text: typed, time })}
        />
        <TimeSelects
          isLabelled={false}
          id={`${io.id}-hour`}
          draft={time}
          onChange={(chosen) => change({ text, time: chosen })}
        />
      </div>
    </IoField>
  );
}

function draftOf(value: DateTimeParts | undefined): Draft {
  return value ? { text: dateText(value), time: toDraft(value) } : { text: '', time: emptyTime };
}

/** What the parts make together, or which of them is in the way. All of them empty are no value. */
function read({ text, time }: Draft): { value: DateTimeParts | undefined; problem: string | null } {
  if (text === '' && isEmpty(time)) return { value: undefined, problem: null };
  const day = parseDate(text);
  const clock = toTime(time);
  if (day && clock) return { value: { ...day, ...clock }, problem: null };
  return { value: undefined, problem: day ? dateTexts.time : dateTexts.date };
}
