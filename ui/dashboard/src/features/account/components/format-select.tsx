import { Field } from '@/components/forms/field';
import { NativeSelect } from '@/components/forms/native-select';
import { chooseFormats, chosenFormats, localeOf, type Formats } from '@/lib/format/locale';
import { accountTexts } from '@/lib/texts/account';

/** Chooses how numbers, dates and times look; the page has to be loaded anew. */
export function FormatSelect({ onChosen = () => location.reload() }) {
  const choose = (formats: Formats) => {
    chooseFormats(formats);
    onChosen();
  };
  return (
    <Field id="formats" label={accountTexts.formats} help={accountTexts.formatsHelp}>
      <NativeSelect value={chosenFormats()} onChange={choose} options={options()} />
    </Field>
  );
}

function options() {
  return (['language', 'browser'] as const).map((formats) => ({
    value: formats,
    label: `${accountTexts.formatsOf[formats]}: ${sample(localeOf(formats))}`,
  }));
}

const number = 1234.5;
const moment = new Date(2026, 11, 31, 13, 4);

function sample(locale: string): string {
  return `${number.toLocaleString(locale)}, ${moment.toLocaleDateString(locale, { dateStyle: 'medium' })}`;
}
