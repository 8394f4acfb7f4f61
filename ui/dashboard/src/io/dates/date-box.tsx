import { CalendarDays, X } from 'lucide-react';
import { lazy, Suspense, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { useFieldControl } from '@/components/forms/field-context';
import { TextInput } from '@/components/forms/text-input';
import { classNames } from '@/lib/class-names';
import { dateTexts } from '@/lib/texts/dates';
import type { Bounds, DateParts } from './date-parts';
import { completeYear, dateMask, dateText, maskDate } from './date-text';
import { useCalendarDisclosure } from './use-calendar-disclosure';
import styles from './date-box.module.css';

const Calendar = lazy(() => import('./calendar-surface'));

interface Props {
  /** As it was typed. */
  readonly text: string;
  /** The date that this is, if it is one. */
  readonly value: DateParts | undefined;
  readonly bounds: Bounds<DateParts>;
  /** Whether it says how to type. */
  readonly isCurrent: boolean;
  readonly onChange: (text: string) => void;
}

/** One types a date into it; the calendar beside it is loaded when it opens. */
export function DateBox({ text, value, bounds, isCurrent, onChange }: Props) {
  const field = useFieldControl();
  const input = useRef<HTMLInputElement>(null);
  const calendar = useCalendarDisclosure(input, field['aria-invalid'] === true);
  const isFixed = field.disabled === true;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)
      onChange(completeYear(text, new Date().getFullYear()));
    calendar.onInputKeyDown(event);
  };
  const take = (next: string) => {
    onChange(next);
    calendar.leave();
  };
  return (
    <div className={classNames('iv-datepicker', styles.box)} {...calendar.boxProps}>
      <TextInput
        ref={input}
        type="text"
        inputMode="numeric"
        value={text}
        placeholder={isCurrent ? dateMask : undefined}
        autoComplete="off"
        autoCorrect="off"
        className={styles.input}
        onChange={(typed) => onChange(maskDate(typed))}
        onFocus={calendar.onInputFocus}
        onClick={calendar.show}
        onKeyDown={onKeyDown}
      />
      {isCurrent && text !== '' && text.length < dateMask.length && <Ghost text={text} />}
      {!isFixed && (
        <Buttons
          isOpen={calendar.isOpen}
          onOpen={calendar.toggle}
          onClear={text === '' ? undefined : () => take('')}
        />
      )}
      {calendar.isOpen && !isFixed && (
        <Suspense>
          <Calendar
            anchor={input}
            value={value}
            bounds={bounds}
            takesFocus={calendar.takesFocus}
            onPick={(date) => take(dateText(date))}
            onClose={calendar.close}
          />
        </Suspense>
      )}
    </div>
  );
}

/** What is still to be typed, behind what already has been. */
function Ghost({ text }: { readonly text: string }) {
  return (
    <span aria-hidden className={styles.ghost}>
      <span className={styles.typed}>{text}</span>
      {dateMask.slice(text.length)}
    </span>
  );
}

interface ButtonsProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Missing where there is nothing to clear. */
  readonly onClear: (() => void) | undefined;
}

function Buttons({ isOpen, onOpen, onClear }: ButtonsProps) {
  return (
    <span className={styles.buttons}>
      {onClear && <IconButton compact icon={X} label={dateTexts.clear} onClick={onClear} />}
      <IconButton
        compact
        icon={CalendarDays}
        label={dateTexts.openCalendar}
        className="iv-datepicker__button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={onOpen}
      />
    </span>
  );
}
