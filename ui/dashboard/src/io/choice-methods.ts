import * as v from 'valibot';
import { InputBoolean } from './components/input-boolean';
import { isSameValue, type IoOption } from './components/option';
import { Search } from './components/search';
import { SelectMultiple } from './components/select-multiple';
import { SelectSingle } from './components/select-single';
import { selectionProblem } from './components/selection-limits';
import { inputMethod, type IoMethod } from './io-method';
import { common, optional, picture, primitive } from './schemas/common';

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
  minSelections: optional(v.number()),
  maxSelections: optional(v.number()),
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

/** What one chooses. */
export const choiceMethods: Readonly<Record<string, IoMethod>> = {
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
};
