import { lazy } from 'react';
import * as v from 'valibot';
import { Confirm } from './components/confirm';
import { ConfirmIdentity } from './components/confirm-identity';
import { InputBoolean } from './components/input-boolean';
import { InputEmail } from './components/input-email';
import { InputNumber } from './components/input-number';
import { InputText } from './components/input-text';
import { InputUrl } from './components/input-url';
import { numberProblem, numberText } from './components/number-rules';
import { isSameValue, type IoOption } from './components/option';
import { Search } from './components/search';
import { SelectMultiple } from './components/select-multiple';
import { SelectSingle } from './components/select-single';
import { selectionProblem } from './components/selection-limits';
import { emailProblem, textProblem } from './components/text-problem';
import { urlProblem } from './components/url-problem';
import { inputMethod, type IoMethod } from './io-method';
import { common, optional, picture, primitive } from './schemas/common';
import { selectTableSchema } from './tables/schema';

const SelectTable = lazy(() => import('./tables/select-table'));

const text = { ...common, defaultValue: optional(v.string()), placeholder: optional(v.string()) };
const count = optional(v.number());

/** An empty text is no value, whether somebody cleared it or it was the default. */
const textOf = ({ defaultValue }: { readonly defaultValue?: string | undefined }) =>
  defaultValue || undefined;

const option = v.pipe(
  v.object({
    label: primitive,
    value: primitive,
    description: optional(v.string()),
    image: optional(picture),
    imageUrl: optional(v.string()),
  }),
  v.transform(({ imageUrl, image, ...rest }) => ({
    ...rest,
    image: image ?? (imageUrl === undefined ? undefined : { url: imageUrl }),
  })),
);

const bareOption = v.object({ label: primitive, value: primitive });

const selectMultiple = v.object({
  ...common,
  options: v.array(option),
  defaultValue: optional(v.array(bareOption)),
  minSelections: count,
  maxSelections: count,
});

const search = v.object({
  ...common,
  results: v.array(v.intersect([option, v.object({ value: v.string() })])),
  defaultValue: optional(v.union([v.string(), v.array(v.string())])),
  placeholder: optional(v.string()),
});

/** The options among these that are on offer; a default that is not cannot be chosen. */
function onOffer(
  options: readonly IoOption[],
  wanted: readonly Pick<IoOption, 'value'>[],
): readonly IoOption[] {
  const found = wanted.map(({ value }) => options.find((item) => isSameValue(item.value, value)));
  return found.filter((item) => item !== undefined);
}

/** What actions can ask for. */
export const inputMethods: Readonly<Record<string, IoMethod>> = {
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
  INPUT_BOOLEAN: inputMethod(
    v.object({ ...common, defaultValue: optional(v.boolean()) }),
    InputBoolean,
    { takesFocus: true, initialValue: ({ defaultValue }) => defaultValue ?? false },
  ),
  SELECT_SINGLE: inputMethod(
    v.object({
      ...common,
      options: v.array(option),
      defaultValue: optional(bareOption),
      placeholder: optional(v.string()),
      searchable: optional(v.boolean()),
    }),
    SelectSingle,
    {
      takesFocus: true,
      initialValue: ({ options, defaultValue }) =>
        defaultValue && onOffer(options, [defaultValue])[0],
    },
  ),
  SELECT_MULTIPLE: inputMethod(selectMultiple, SelectMultiple, {
    takesFocus: true,
    initialValue: ({ options, defaultValue = [] }, { isOptional }) => {
      const chosen = onOffer(options, defaultValue);
      return chosen.length === 0 && isOptional ? undefined : chosen;
    },
    check: (chosen, props) => selectionProblem(chosen.length, props),
  }),
  SEARCH: inputMethod(search, Search, {
    takesFocus: true,
    initialValue: ({ results, defaultValue = [] }, { isMultiple, multipleDefault }) => {
      const several = v.safeParse(v.array(v.string()), multipleDefault);
      const wanted = isMultiple && several.success ? several.output : [defaultValue].flat();
      const found = wanted.filter((token) => results.some(({ value }) => value === token));
      return isMultiple && found.length > 0 ? found : found[0];
    },
  }),
  SELECT_TABLE: inputMethod(selectTableSchema, SelectTable, {
    initialValue: ({ selectedKeys, minSelections }, { isOptional }) =>
      selectedKeys.length === 0 && isOptional && !minSelections
        ? undefined
        : selectedKeys.map((key) => ({ key })),
    check: (rows, props) => selectionProblem(rows.length, props),
  }),
  CONFIRM: inputMethod(v.object({ helpText: optional(v.string()) }), Confirm, {
    takesFocus: true,
    ownsSubmit: true,
  }),
  CONFIRM_IDENTITY: inputMethod(v.object({}), ConfirmIdentity, { ownsSubmit: true }),
};
