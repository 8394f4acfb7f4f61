import { X } from 'lucide-react';
import { IconButton } from '@/components/actions/icon-button';
import { useFieldControl } from '@/components/forms/field-context';
import { NativeSelect } from '@/components/forms/native-select';
import { classNames } from '@/lib/class-names';
import { hasTwelveHours } from '@/lib/format/clock';
import { dateTexts } from '@/lib/texts/dates';
import { emptyTime, hours, isEmpty, type TimeDraft } from './time-draft';
import styles from './time-selects.module.css';

interface Props {
  /** Of the select for hours; those of the others follow from it. */
  readonly id: string;
  readonly draft: TimeDraft;
  readonly onChange: (draft: TimeDraft) => void;
  /** Whether the label of the field is the name of the first select. */
  readonly isLabelled: boolean;
}

/** A time of the day from the browser's own selects: one may type the numbers, too. */
export function TimeSelects({ id, draft, onChange, isLabelled }: Props) {
  const isFixed = useFieldControl().disabled === true;
  const clear = () => {
    onChange(emptyTime);
    // The button goes with what it clears, and the focus must not go with it.
    document.getElementById(id)?.focus();
  };
  return (
    <div className={classNames('iv-timepicker', styles.selects)}>
      <NumberSelect
        id={id}
        title={dateTexts.hour}
        aria-label={isLabelled ? undefined : dateTexts.hour}
        placeholder={dateTexts.hourPlaceholder}
        numbers={hours}
        value={draft.hour}
        onChange={(hour) => onChange({ ...draft, hour })}
      />
      <NumberSelect
        id={`${id}-minute`}
        aria-label={dateTexts.minute}
        placeholder={dateTexts.minutePlaceholder}
        numbers={minutes}
        value={draft.minute}
        onChange={(minute) => onChange({ ...draft, minute })}
      />
      {hasTwelveHours && (
        <NativeSelect
          id={`${id}-half`}
          aria-label={dateTexts.halfOfDay}
          aria-required={undefined}
          options={halves}
          value={draft.isAfternoon ? 'PM' : 'AM'}
          onChange={(half) => onChange({ ...draft, isAfternoon: half === 'PM' })}
        />
      )}
      {!isEmpty(draft) && !isFixed && (
        <IconButton compact icon={X} label={dateTexts.clear} onClick={clear} />
      )}
    </div>
  );
}

const halves = [
  { value: 'AM', label: 'AM' },
  { value: 'PM', label: 'PM' },
] as const;

const minutes = Array.from({ length: 60 }, (_, minute) => minute);

interface SelectProps {
  readonly id: string;
  readonly title?: string;
  readonly 'aria-label': string | undefined;
  readonly placeholder: string;
  readonly numbers: readonly number[];
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Backspace takes back what was chosen. */
function NumberSelect({ numbers, value, onChange, ...rest }: SelectProps) {
  return (
    <NativeSelect
      {...rest}
      className={styles.number}
      options={numbers.map((number) => ({ value: String(number), label: twoDigits(number) }))}
      value={value === null ? '' : String(value)}
      onChange={(text) => onChange(Number(text))}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' || event.key === 'Delete') onChange(null);
      }}
    />
  );
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
