import * as v from 'valibot';
import { InputText } from './components/input-text';
import { inputMethod, type IoMethod } from './io-method';
import { common, optional } from './schemas/common';

/** What actions can ask for. */
export const inputMethods: Readonly<Record<string, IoMethod>> = {
  INPUT_TEXT: inputMethod(
    v.object({
      ...common,
      defaultValue: optional(v.string()),
      placeholder: optional(v.string()),
      multiline: optional(v.boolean()),
      lines: optional(v.number()),
      minLength: optional(v.number()),
      maxLength: optional(v.number()),
    }),
    InputText,
    { takesFocus: true },
  ),
};
