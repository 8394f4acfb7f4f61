import { useState } from 'react';
import { DayButton, DayPicker, type DayButtonProps, type Matcher } from 'react-day-picker';
import { classNames } from '@/lib/class-names';
import { formatFullDate } from '@/lib/format/dates';
import { locale } from '@/lib/format/locale';
import { CalendarHeader } from './calendar-header';
import { clamp, toDate, toDateParts, type Bounds, type DateParts } from './date-parts';
import styles from './calendar.module.css';

interface Props {
  readonly value: DateParts | undefined;
  readonly bounds: Bounds<DateParts>;
  readonly takesFocus: boolean;
  readonly onPick: (date: DateParts) => void;
}

/** A month to pick a day from. */
export function Calendar({ value, bounds, takesFocus, onPick }: Props) {
  const today = clamp(toDateParts(new Date()), bounds);
  const [shown, setShown] = useState(value ?? today);
  const [seen, setSeen] = useState(value);
  // What is typed meanwhile is turned to.
  if (value && value !== seen) {
    setSeen(value);
    setShown(value);
  }
  return (
    <>
      <CalendarHeader shown={shown} today={today} bounds={bounds} onShow={setShown} />
      <DayPicker
        mode="single"
        required
        fixedWeeks
        showOutsideDays
        hideNavigation
        autoFocus={takesFocus}
        weekStartsOn={0}
        month={toDate({ ...shown, day: 1 })}
        onMonthChange={(month) => setShown(toDateParts(month))}
        selected={value && toDate(value)}
        onSelect={(date) => onPick(toDateParts(date))}
        disabled={outside(bounds)}
        {...(bounds.min && { startMonth: toDate(bounds.min) })}
        {...(bounds.max && { endMonth: toDate(bounds.max) })}
        classNames={{ month_grid: styles.grid ?? '', weekday: styles.weekday ?? '' }}
        components={{ DayButton: Day, MonthCaption: NoCaption }}
        labels={{ labelDayButton: (day) => formatFullDate(day) }}
        formatters={{ formatWeekdayName: (day) => weekdayLetter.format(day) }}
      />
    </>
  );
}

const weekdayLetter = new Intl.DateTimeFormat(locale, { weekday: 'narrow' });

function outside({ min, max }: Bounds<DateParts>): Matcher[] {
  return [...(min ? [{ before: toDate(min) }] : []), ...(max ? [{ after: toDate(max) }] : [])];
}

/** The header above says it. */
function NoCaption() {
  return <></>;
}

/** Automation knows the days by the names that another calendar gave them. */
function Day(props: DayButtonProps) {
  const { selected, today, disabled, outside } = props.modifiers;
  return (
    <DayButton
      {...props}
      aria-current={today ? 'date' : undefined}
      className={classNames(
        'flatpickr-day',
        selected && 'selected',
        today && 'today',
        disabled && 'flatpickr-disabled',
        styles.day,
        outside && styles.outside,
        today && styles.today,
        selected && styles.selected,
      )}
    />
  );
}
