import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  type LucideIcon,
} from 'lucide-react';
import { Button } from '@/components/actions/button';
import { IconButton } from '@/components/actions/icon-button';
import { formatMonth } from '@/lib/format/dates';
import { dateTexts } from '@/lib/texts/dates';
import { clamp, isWithin, toDate, toDateParts, type Bounds, type DateParts } from './date-parts';
import styles from './calendar.module.css';

interface Props {
  /** A day of the month that is shown. */
  readonly shown: DateParts;
  readonly today: DateParts;
  readonly bounds: Bounds<DateParts>;
  readonly onShow: (month: DateParts) => void;
}

/** Which month it is, and the ways to others; none leads to where nothing can be picked. */
export function CalendarHeader({ shown, today, bounds, onShow }: Props) {
  const to = (label: string, icon: LucideIcon, months: number) => {
    const target = monthAfter(shown, months);
    return (
      <IconButton
        compact
        icon={icon}
        label={label}
        disabled={!isWithin(target, monthsOf(bounds))}
        onClick={() => onShow(target)}
      />
    );
  };
  return (
    <div className={styles.header}>
      {to(dateTexts.previousYear, ChevronsLeft, -12)}
      {to(dateTexts.previousMonth, ChevronLeft, -1)}
      <Button
        theme="plain"
        title={dateTexts.goToToday}
        className={styles.title}
        onClick={() => onShow(clamp(today, bounds))}
      >
        <span aria-live="polite">{formatMonth(toDate(shown))}</span>
      </Button>
      {to(dateTexts.nextMonth, ChevronRight, 1)}
      {to(dateTexts.nextYear, ChevronsRight, 12)}
    </div>
  );
}

function monthAfter({ year, month }: DateParts, months: number): DateParts {
  return toDateParts(toDate({ year, month: month + months, day: 1 }));
}

/** Bounds as the first days of their months. */
function monthsOf({ min, max }: Bounds<DateParts>): Bounds<DateParts> {
  return { min: min && { ...min, day: 1 }, max: max && { ...max, day: 1 } };
}
