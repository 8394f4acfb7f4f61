import { useId } from 'react';
import { CircleAlert } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { commonTexts } from '@/lib/texts/common';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import { HelpText } from '../components/help-text';
import type { IoComponentProps } from '../io-component';
import type { SpreadsheetProps } from './columns';
import { maxRows, type Sheet } from './sheet';
import { SheetFooter } from './sheet-footer';
import { SheetGrid } from './sheet-grid';
import { SheetProblems } from './sheet-problems';
import { SheetToolbar } from './sheet-toolbar';
import { useSheet } from './use-sheet';
import { useSheetEditor } from './use-sheet-editor';
import styles from './input-spreadsheet.module.css';

/** INPUT_SPREADSHEET: rows with typed columns, typed in, pasted, or from a file. */
export default function InputSpreadsheet(io: IoComponentProps<SpreadsheetProps, Sheet>) {
  const { id, label, props, isOptional, error, value = [] } = io;
  const { columns, helpText } = props;
  const isReadOnly = io.isDisabled || props.disabled === true;
  const hintId = useId();
  const state = useSheet(columns, value, (rows) =>
    io.onChange(rows.length === 0 ? undefined : rows),
  );
  const editor = useSheetEditor(columns, state, isReadOnly);
  return (
    <section
      data-pw="field"
      aria-labelledby={`${id}-label`}
      className={error === null ? styles.field : `has-error ${styles.field}`}
    >
      <h2 id={`${id}-label`} className={`form-group-label ${styles.label}`}>
        {label} {isOptional && <span className={styles.optional}>{commonTexts.optional}</span>}
      </h2>
      {helpText && (
        <div id={`${id}-description`} className={styles.hint}>
          <HelpText text={helpText} />
        </div>
      )}
      {!isReadOnly && <SheetToolbar label={label} state={state} editor={editor} />}
      <SheetGrid
        id={id}
        label={label}
        describedBy={`${hintId} ${id}-description ${id}-error`}
        editor={editor}
        showsMissing={error !== null}
      />
      <SheetFooter id={hintId} editor={editor} showsMissing={error !== null} />
      <div aria-live="polite">
        {error !== null && (
          <p id={`${id}-error`} data-pw="field-error" className={styles.error}>
            <Icon of={CircleAlert} />
            {error}
          </p>
        )}
        {editor.isFull && <p className={styles.error}>{texts.tooManyRows(maxRows)}</p>}
      </div>
      {error !== null && <SheetProblems editor={editor} gridId={id} />}
    </section>
  );
}
