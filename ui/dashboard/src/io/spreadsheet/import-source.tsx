import { Checkbox } from '@/components/forms/checkbox';
import { NativeSelect } from '@/components/forms/native-select';
import { stringify } from '@/lib/format/stringify';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import type { SheetColumn } from './columns';
import styles from './input-spreadsheet.module.css';

interface Props {
  readonly index: number;
  readonly column: SheetColumn;
  /** What the columns of the file are called. */
  readonly header: readonly string[];
  /** The first rows of the file, to see what it is about. */
  readonly samples: readonly (readonly unknown[])[];
  /** The column of the file; null for none. */
  readonly source: number | null;
  readonly onChange: (source: number | null) => void;
}

/** Where a column of the sheet comes from. */
export function ImportSource({ index, column, header, samples, source, onChange }: Props) {
  const { name, isRequired } = column;
  const values = source === null ? [] : samples.map((row) => stringify(row[source] ?? ''));
  return (
    <div className={styles.source}>
      <span className={styles.sourceName}>
        {name}
        {isRequired && '*'}
      </span>
      <span>
        <NativeSelect
          data-testid={`col-select-${index}`}
          aria-label={texts.importSource(name)}
          disabled={source === null}
          placeholder=""
          value={source === null ? '' : String(source)}
          options={header.map((label, position) => ({ value: String(position), label }))}
          onChange={(position) => onChange(Number(position))}
        />
        <span className={styles.sample}>{values.filter(Boolean).join(', ') || ' '}</span>
      </span>
      <Checkbox
        id={`skip-${index}`}
        aria-label={texts.skipColumn(name)}
        checked={source === null}
        label={texts.skip}
        onChange={(isSkipped) => onChange(isSkipped ? null : Math.min(index, header.length - 1))}
      />
    </div>
  );
}
