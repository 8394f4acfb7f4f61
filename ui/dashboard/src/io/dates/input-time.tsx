import { useState } from 'react';
import { dateTexts } from '@/lib/texts/dates';
import { ioTexts } from '@/lib/texts/io';
import { IoField } from '../components/io-field';
import type { IoComponentProps } from '../io-component';
import type { Bounds, TimeParts } from './date-parts';
import { timeDetails } from './date-rules';
import { emptyTime, isEmpty, toDraft, toTime, type TimeDraft } from './time-draft';
import { TimeSelects } from './time-selects';

interface Props extends Bounds<TimeParts> {
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** INPUT_TIME: what the clock shows, wherever it hangs. */
export function InputTime(io: IoComponentProps<Props, TimeParts>) {
  const [chosen, setChosen] = useState<TimeDraft | null>(null);
  const draft = chosen ?? (io.value ? toDraft(io.value) : emptyTime);
  const details = timeDetails(io.props);
  const change = (next: TimeDraft) => {
    setChosen(next);
    const time = toTime(next) ?? undefined;
    const isFine = time !== undefined || (isEmpty(next) && io.isOptional);
    io.onChange(time, isFine ? null : dateTexts.time);
  };
  return (
    <IoField
      io={io}
      group
      labelFor={io.id}
      constraint={details ? ioTexts.constraint(details) : undefined}
    >
      <TimeSelects isLabelled id={io.id} draft={draft} onChange={change} />
    </IoField>
  );
}
