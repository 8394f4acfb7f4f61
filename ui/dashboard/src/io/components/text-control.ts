import type { IoComponentProps } from '../io-component';

export interface TextProps {
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

type TextIo = Pick<
  IoComponentProps<TextProps, string>,
  'value' | 'onChange' | 'isCurrent' | 'isAutofocusTarget' | 'props'
>;

/** What all controls have that one types text into. An empty text is no value. */
export function textControl(io: TextIo) {
  return {
    value: io.value ?? '',
    onChange: (text: string) => io.onChange(text || undefined),
    placeholder: io.isCurrent ? io.props.placeholder : undefined,
    autoComplete: 'off',
    autoCorrect: 'off',
    'aria-autocomplete': 'none',
    'data-autofocus-target': io.isAutofocusTarget ? '' : undefined,
  } as const;
}
