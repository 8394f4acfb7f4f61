import { ioTexts } from '@/lib/texts/io';
import { IoField } from '../components/io-field';
import type { IoComponentProps } from '../io-component';
import { DateBox } from './date-box';
import type { Bounds, DateParts } from './date-parts';
import { dateDetails } from './date-rules';
import { useDateText } from './use-date-text';

interface Props extends Bounds<DateParts> {
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** INPUT_DATE: a day, typed or picked from a calendar. */
export function InputDate(io: IoComponentProps<Props, DateParts>) {
  const { value, isOptional } = io;
  const { text, change } = useDateText({
    value,
    isOptional,
    onChange: (date, problem) => io.onChange(date, problem),
  });
  const details = dateDetails(io.props);
  return (
    <IoField io={io} constraint={details ? ioTexts.constraint(details) : undefined}>
      <DateBox
        text={text}
        value={value}
        bounds={io.props}
        isCurrent={io.isCurrent}
        onChange={change}
      />
    </IoField>
  );
}
