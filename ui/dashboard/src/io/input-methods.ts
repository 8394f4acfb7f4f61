import { lazy } from 'react';
import { choiceMethods } from './choice-methods';
import { dateMethods } from './date-methods';
import { selectionProblem } from './components/selection-limits';
import { inputMethod, type IoMethod } from './io-method';
import { questionMethods } from './question-methods';
import { selectTableSchema } from './tables/schema';
import { textMethods } from './text-methods';

const SelectTable = lazy(() => import('./tables/select-table'));

/** What actions can ask for. */
export const inputMethods: Readonly<Record<string, IoMethod>> = {
  ...textMethods,
  ...dateMethods,
  ...choiceMethods,
  ...questionMethods,
  SELECT_TABLE: inputMethod(selectTableSchema, SelectTable, {
    initialValue: ({ selectedKeys, minSelections }, { isOptional }) =>
      selectedKeys.length === 0 && isOptional && !minSelections
        ? undefined
        : selectedKeys.map((key) => ({ key })),
    check: (rows, props) => selectionProblem(rows.length, props),
  }),
};
