import { dateProblem, dateTimeProblem, timeProblem } from './dates/date-rules';
import { InputDate } from './dates/input-date';
import { InputDatetime } from './dates/input-datetime';
import { InputTime } from './dates/input-time';
import { inputDateSchema, inputDatetimeSchema, inputTimeSchema } from './dates/schema';
import { inputMethod, type IoMethod } from './io-method';

/** Days, and what clocks show. */
export const dateMethods: Readonly<Record<string, IoMethod>> = {
  INPUT_DATE: inputMethod(inputDateSchema, InputDate, { check: dateProblem }),
  INPUT_TIME: inputMethod(inputTimeSchema, InputTime, { check: timeProblem }),
  INPUT_DATETIME: inputMethod(inputDatetimeSchema, InputDatetime, { check: dateTimeProblem }),
};
