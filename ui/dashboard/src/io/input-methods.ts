import { lazy } from 'react';
import { choiceMethods } from './choice-methods';
import { dateMethods } from './date-methods';
import { selectionProblem } from './components/selection-limits';
import { inputMethod, type IoMethod } from './io-method';
import { questionMethods } from './question-methods';
import { spreadsheetTexts } from '@/lib/texts/spreadsheet';
import { spreadsheetSchema } from './spreadsheet/columns';
import { rowsProblem } from './spreadsheet/problems';
import { sheetOf, submittedRows } from './spreadsheet/sheet';
import { chosenRows } from './tables/chosen-rows';
import { selectTableSchema } from './tables/schema';
import { textMethods } from './text-methods';
import { uploadMethods } from './upload-methods';

const InputSpreadsheet = lazy(() => import('./spreadsheet/input-spreadsheet'));
const SelectTable = lazy(() => import('./tables/select-table'));

/** What actions can ask for. */
export const inputMethods: Readonly<Record<string, IoMethod>> = {
  ...textMethods,
  ...dateMethods,
  ...choiceMethods,
  ...questionMethods,
  ...uploadMethods,
  INPUT_SPREADSHEET: inputMethod(spreadsheetSchema, InputSpreadsheet, {
    requiredMessage: spreadsheetTexts.empty,
    initialValue: ({ columns, defaultValue = [] }) => {
      const rows = submittedRows(columns, sheetOf(columns, defaultValue));
      return rows.length === 0 ? undefined : rows;
    },
    check: rowsProblem,
  }),
  SELECT_TABLE: inputMethod(selectTableSchema, SelectTable, {
    initialValue: (props, { isOptional }) =>
      props.selectedKeys.length === 0 && isOptional && !props.minSelections
        ? undefined
        : chosenRows(props, new Set(props.selectedKeys)),
    check: (rows, props) => selectionProblem(rows.length, props),
  }),
};
