import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { Checkbox } from '@/components/forms/checkbox';
import { Field } from '@/components/forms/field';
import { NativeSelect } from '@/components/forms/native-select';
import { Dialog } from '@/components/overlays/dialog';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import type { SheetColumn } from './columns';
import { guessMapping, headerOf, mapRows, seemsToHaveHeader, type Mapping } from './import-mapping';
import { ImportSource } from './import-source';
import type { ImportedTable } from './read-file';
import { isBlank, maxRows, type Sheet } from './sheet';
import styles from './input-spreadsheet.module.css';

interface Props {
  readonly columns: readonly SheetColumn[];
  readonly tables: readonly ImportedTable[];
  /** How many rows there are already. */
  readonly rowCount: number;
  readonly onImport: (rows: Sheet) => void;
  readonly onClose: () => void;
}

/** Says which column of a file goes where. */
export function ImportDialog({ columns, tables, rowCount, onImport, onClose }: Props) {
  const source = useImport(columns, tables);
  const { table, header, hasHeader, mapping } = source;
  const rows = mapRows(columns, table, mapping, hasHeader).filter((row) => !isBlank(row));
  const isTooLong = rows.length > maxRows;
  return (
    <Dialog
      title={texts.importTitle}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button theme="primary" disabled={isTooLong} onClick={() => onImport(rows)}>
            {texts.import}
          </Button>
        </>
      }
    >
      <div className={styles.import}>
        {tables.length > 1 && (
          <Field id="import-sheet" label={texts.importSheet}>
            <NativeSelect
              value={String(tables.indexOf(table))}
              options={tables.map(({ name }, index) => ({ value: String(index), label: name }))}
              onChange={(index) => source.choose(Number(index))}
            />
          </Field>
        )}
        <Checkbox checked={hasHeader} onChange={source.setHasHeader} label={texts.importHeader} />
        <div>
          {columns.map((column, index) => (
            <ImportSource
              key={column.name}
              index={index}
              column={column}
              header={header}
              samples={table.rows.slice(hasHeader ? 1 : 0, 4)}
              source={mapping[index] ?? null}
              onChange={(from) => source.setMapping(mapping.with(index, from))}
            />
          ))}
        </div>
        {isTooLong ? (
          <AlertBox theme="danger">{texts.tooManyRows(maxRows)}</AlertBox>
        ) : (
          <p role="status">
            {texts.willImport(rows.length)} {rowCount > 0 && texts.replaces(rowCount)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Which table of a file is to be imported, and how. */
function useImport(columns: readonly SheetColumn[], tables: readonly ImportedTable[]) {
  const begin = (index: number) => {
    const table = tables[index] ?? { name: '', rows: [] };
    return readAs(columns, table, seemsToHaveHeader(columns, table));
  };
  const [state, setState] = useState(() => begin(0));
  return {
    ...state,
    choose: (index: number) => setState(begin(index)),
    setHasHeader: (hasHeader: boolean) => setState(readAs(columns, state.table, hasHeader)),
    setMapping: (mapping: Mapping) => setState({ ...state, mapping }),
  };
}

function readAs(columns: readonly SheetColumn[], table: ImportedTable, hasHeader: boolean) {
  const header = headerOf(table, hasHeader);
  return { table, hasHeader, header, mapping: guessMapping(columns, header) };
}
