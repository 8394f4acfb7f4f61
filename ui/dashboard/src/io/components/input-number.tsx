import { useState } from 'react';
import { TextInput } from '@/components/forms/text-input';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { IoField } from './io-field';
import {
  currencySymbol,
  decimalsOf,
  numberProblem,
  numberText,
  parseNumber,
  type NumberRules,
} from './number-rules';
import { textControl, type TextProps } from './text-control';

interface Props extends TextProps, NumberRules {
  readonly prepend?: string | undefined;
}

/** INPUT_NUMBER. What was typed stays as it was typed; the host gets the number it means. */
export function InputNumber(io: IoComponentProps<Props, number>) {
  const { min, max, prepend, currency } = io.props;
  const [text, setText] = useState(io.value === undefined ? '' : numberText(io.value));
  const decimals = decimalsOf(io.props);
  const isLimited = min !== undefined || max !== undefined || decimals > 0;
  const change = (typed: string | undefined = '') => {
    setText(typed);
    const number = parseNumber(typed);
    const problem = typed.trim() === '' ? null : numberProblem(typed, io.props);
    io.onChange(number ?? undefined, problem);
  };
  const control = textControl({ ...io, value: text, onChange: change });
  return (
    <IoField
      io={io}
      constraint={
        isLimited ? ioTexts.constraint(ioTexts.numberDetails(min, max, decimals)) : undefined
      }
    >
      <TextInput
        {...control}
        type="text"
        inputMode={decimals > 0 ? 'decimal' : 'numeric'}
        pattern={decimals > 0 ? undefined : '-?[0-9]*'}
        prefix={prepend ?? (currency && currencySymbol(currency))}
        suffix={currency}
      />
    </IoField>
  );
}
