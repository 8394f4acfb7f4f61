import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { TextInput } from '@/components/forms/text-input';
import { ioTexts } from '@/lib/texts/io';
import { IoField } from '../components/io-field';
import { numberProblem, numberText, parseNumber } from '../components/number-rules';
import type { IoComponentProps } from '../io-component';
import { Range } from './range';
import { sliderRules, type SliderLimits } from './slider-rules';
import styles from './input-slider.module.css';

interface Props extends SliderLimits {
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** INPUT_SLIDER: a number by hand or by eye. Where it may be left out, it is unset until it is touched. */
export function InputSlider(io: IoComponentProps<Props, number>) {
  const { min, max, step = 1, disabled } = io.props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (io.value === undefined ? '' : numberText(io.value));
  const rules = sliderRules(io.props);
  const isFixed = io.isDisabled || disabled === true;
  const change = (next: string) => {
    setTyped(next);
    const problem = next.trim() === '' ? null : numberProblem(next, rules);
    io.onChange(parseNumber(next) ?? undefined, problem);
  };
  const rangeId = `${io.id}-range`;
  const details = ioTexts.numberDetails(min, max, rules.decimals);
  return (
    <IoField io={io} labelFor={rangeId} constraint={ioTexts.constraint(details)}>
      <div className={styles.slider}>
        <Range id={rangeId} min={min} max={max} step={step} value={io.value} onChange={change} />
        <TextInput
          type="text"
          inputMode="decimal"
          aria-label={ioTexts.exactValue}
          autoComplete="off"
          className={styles.number}
          value={text}
          onChange={change}
          onFocus={(event) => event.target.select()}
        />
        {io.isOptional && !isFixed && text !== '' && (
          <IconButton compact icon={X} label={ioTexts.clear} onClick={() => change('')} />
        )}
      </div>
    </IoField>
  );
}
