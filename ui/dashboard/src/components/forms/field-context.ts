import { createContext, useContext } from 'react';

/** What a control takes over from the field around it. */
export interface FieldControl {
  readonly id: string | undefined;
  readonly disabled: boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': boolean | undefined;
}

const noField: FieldControl = {
  id: undefined,
  disabled: undefined,
  'aria-describedby': undefined,
  'aria-invalid': undefined,
  'aria-required': undefined,
};

export const FieldContext = createContext<FieldControl>(noField);

export function useFieldControl(): FieldControl {
  return useContext(FieldContext);
}
