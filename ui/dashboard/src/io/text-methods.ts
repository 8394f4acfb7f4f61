import { lazy } from 'react';
import * as v from 'valibot';
import { InputEmail } from './components/input-email';
import { InputNumber } from './components/input-number';
import { InputText } from './components/input-text';
import { InputUrl } from './components/input-url';
import { numberProblem, numberText } from './components/number-rules';
import { emailProblem, textProblem } from './components/text-problem';
import { urlProblem } from './components/url-problem';
import { inputMethod, type IoMethod } from './io-method';
import { hasContent } from './rich-text/has-content';
import { common, optional } from './schemas/common';
import { InputSlider } from './slider/input-slider';
import { sliderRules } from './slider/slider-rules';

const InputRichText = lazy(() => import('./rich-text/input-rich-text'));

const text = { ...common, defaultValue: optional(v.string()), placeholder: optional(v.string()) };
const count = optional(v.number());

/** An empty text is no value, whether somebody cleared it or it was the default. */
const textOf = ({ defaultValue }: { readonly defaultValue?: string | undefined }) =>
  defaultValue || undefined;

/** What one types. */
export const textMethods: Readonly<Record<string, IoMethod>> = {
  INPUT_TEXT: inputMethod(
    v.object({
      ...text,
      multiline: optional(v.boolean()),
      lines: count,
      minLength: count,
      maxLength: count,
    }),
    InputText,
    { takesFocus: true, initialValue: textOf, check: textProblem },
  ),
  INPUT_EMAIL: inputMethod(v.object(text), InputEmail, {
    takesFocus: true,
    initialValue: textOf,
    check: emailProblem,
  }),
  INPUT_URL: inputMethod(
    v.object({
      ...text,
      allowedProtocols: v.nullish(v.array(v.string()), ['http', 'https']),
    }),
    InputUrl,
    {
      initialValue: textOf,
      check: (address, { allowedProtocols }) => urlProblem(address, allowedProtocols),
    },
  ),
  INPUT_RICH_TEXT: inputMethod(v.object(text), InputRichText, {
    takesFocus: true,
    initialValue: ({ defaultValue = '' }) => (hasContent(defaultValue) ? defaultValue : undefined),
  }),
  INPUT_NUMBER: inputMethod(
    v.object({
      ...common,
      placeholder: optional(v.string()),
      defaultValue: count,
      min: count,
      max: count,
      decimals: count,
      prepend: optional(v.string()),
      currency: optional(v.string()),
    }),
    InputNumber,
    { takesFocus: true, check: (number, props) => numberProblem(numberText(number), props) },
  ),
  INPUT_SLIDER: inputMethod(
    v.pipe(
      v.object({
        ...common,
        defaultValue: count,
        min: v.nullish(v.number(), 0),
        max: v.nullish(v.number(), 100),
        step: optional(v.pipe(v.number(), v.gtValue(0))),
      }),
      v.check(({ min, max }) => min <= max, 'The minimum is above the maximum'),
    ),
    InputSlider,
    {
      // What one sees is what is sent, unless it may be left out.
      initialValue: ({ defaultValue, min }, { isOptional }) =>
        defaultValue ?? (isOptional ? undefined : min),
      check: (number, props) => numberProblem(numberText(number), sliderRules(props)),
    },
  ),
};
