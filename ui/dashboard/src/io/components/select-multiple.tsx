import { Checkbox } from '@/components/forms/checkbox';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { IoField } from './io-field';
import { isSameValue, labelText, valueText, type IoOption } from './option';
import type { SelectionLimits } from './selection-limits';
import styles from './select-multiple.module.css';

interface Props extends SelectionLimits {
  readonly options: readonly IoOption[];
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** SELECT_MULTIPLE: any of some options, in the order in which they are chosen. */
export function SelectMultiple(io: IoComponentProps<Props, readonly IoOption[]>) {
  const { options, minSelections, maxSelections, disabled } = io.props;
  const chosen = io.value ?? [];
  const isChosen = (option: IoOption) =>
    chosen.some(({ value }) => isSameValue(value, option.value));
  const toggle = (option: IoOption) => {
    const others = chosen.filter(({ value }) => !isSameValue(value, option.value));
    const next = isChosen(option) ? others : [...chosen, option];
    io.onChange(next.length === 0 && io.isOptional ? undefined : next);
  };
  const isTooMany = chosen.length > (maxSelections ?? Infinity);
  return (
    <IoField io={io} group>
      <div className={styles.options}>
        {options.map((option, index) => (
          <Checkbox
            key={index}
            id={`${io.id}-${valueText(option.value)}`}
            value={valueText(option.value)}
            checked={isChosen(option)}
            onChange={() => toggle(option)}
            label={labelText(option.label)}
            description={option.description}
            disabled={io.isDisabled || disabled === true}
            data-autofocus-target={io.isAutofocusTarget && index === 0 ? '' : undefined}
          />
        ))}
      </div>
      <SelectionNote
        count={chosen.length}
        min={minSelections}
        max={maxSelections}
        isTooMany={isTooMany}
      />
    </IoField>
  );
}

interface NoteProps {
  readonly count: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly isTooMany: boolean;
}

function SelectionNote({ count, min, max, isTooMany }: NoteProps) {
  const text = noteText(count, min, max);
  return text && <p className={isTooMany ? styles.tooMany : styles.note}>{text}</p>;
}

function noteText(count: number, min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ioTexts.selectedOf(count, min, max);
  if (max !== undefined) return ioTexts.selectUpTo(max);
  return min === undefined ? '' : ioTexts.selectAtLeast(min);
}
