import { Popover, usePopoverStore } from '@ariakit/react/popover';
import { useEffect, type RefObject } from 'react';
import { classNames } from '@/lib/class-names';
import floating from '@/components/overlays/floating.module.css';
import { dateTexts } from '@/lib/texts/dates';
import { Calendar } from './calendar';
import type { Bounds, DateParts } from './date-parts';
import styles from './calendar.module.css';

interface Props {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly value: DateParts | undefined;
  readonly bounds: Bounds<DateParts>;
  /** Whether one goes into it at once, or goes on typing beside it. */
  readonly takesFocus: boolean;
  readonly onPick: (date: DateParts) => void;
  readonly onClose: () => void;
}

/** What a date box opens; loaded with the first one that does. */
export default function CalendarSurface(props: Props) {
  const { anchor, value, bounds, takesFocus, onPick, onClose } = props;
  const store = usePopoverStore({
    open: true,
    placement: 'bottom-start',
    setOpen: (open) => {
      if (!open) onClose();
    },
  });
  useEffect(() => store.setAnchorElement(anchor.current), [store, anchor]);
  return (
    <Popover
      store={store}
      aria-label={dateTexts.calendar}
      className={classNames('iv-datepicker__picker', floating.surface, styles.surface)}
      fixed
      gutter={4}
      overflowPadding={8}
      autoFocusOnShow={false}
      autoFocusOnHide={false}
      // The box around it knows when it is left.
      hideOnInteractOutside={false}
      hideOnEscape={false}
    >
      <Calendar
        // One who comes in later starts at the same day.
        key={String(takesFocus)}
        value={value}
        bounds={bounds}
        takesFocus={takesFocus}
        onPick={onPick}
      />
    </Popover>
  );
}
