import type { ReactNode } from 'react';
import { Field } from '@/components/forms/field';
import type { IoComponentProps } from '../io-component';
import { HelpText } from './help-text';

interface CommonProps {
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
}

interface Props {
  /** The component's own props, for everything that all inputs have. */
  readonly io: Pick<
    IoComponentProps<CommonProps>,
    'id' | 'label' | 'isOptional' | 'isDisabled' | 'error' | 'props'
  >;
  /** What the value must be like: “Must be between 1 and 10.” */
  readonly constraint?: string | undefined;
  readonly group?: boolean;
  /** What the label leads to, where that is not the component's own id. */
  readonly labelFor?: string;
  /** Whether there is always a value, so that nothing can be left out. */
  readonly alwaysValued?: boolean;
  readonly children: ReactNode;
}

/** The field around an input of an action. */
export function IoField({
  io,
  constraint,
  group,
  labelFor,
  alwaysValued = false,
  children,
}: Props) {
  const { id, label, isOptional, isDisabled, error, props } = io;
  return (
    <Field
      id={id}
      label={label}
      optional={isOptional && !alwaysValued}
      disabled={isDisabled || props.disabled === true}
      help={props.helpText && <HelpText text={props.helpText} />}
      constraint={constraint}
      error={error ?? undefined}
      labelFor={labelFor}
      {...(group && { group })}
    >
      {children}
    </Field>
  );
}
