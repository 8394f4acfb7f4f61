import { useRef } from 'react';
import { spreadsheetTexts } from '@/lib/texts/spreadsheet';
import { formatColumns } from './column-template';
import { rowHeight, useVisibleRows } from './use-visible-rows';
import { sheetClipboard } from './sheet-clipboard';
import { SheetHead } from './sheet-head';
import { handleSheetKey } from './sheet-keys';
import { SheetMenu } from './sheet-menu';
import { SheetRowView } from './sheet-row-view';
import { useSheetFocus } from './use-sheet-focus';
import { useSheetMenu } from './use-sheet-menu';
import { useSheetPointer } from './use-sheet-pointer';
import type { SheetEditor } from './use-sheet-editor';
import styles from './sheet-grid.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly editor: SheetEditor;
  readonly showsMissing: boolean;
}

/** The cells of a sheet. Only the rows in sight are drawn, and the one that has the focus. */
export function SheetGrid({ id, label, describedBy, editor, showsMissing }: Props) {
  const { columns, sheet, selection, range, editing } = editor;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVisibleRows(scroller, sheet.length, selection.focus.row);
  const focus = useSheetFocus(scroller, editor);
  const menu = useSheetMenu(editor);
  const pointer = useSheetPointer(editor);
  const { template, minWidth } = formatColumns(columns);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        id={id}
        role="grid"
        aria-label={label}
        aria-describedby={describedBy}
        aria-rowcount={sheet.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={editor.isReadOnly || undefined}
        className={styles.table}
        style={{ minWidth }}
        onKeyDown={(event) => handleSheetKey(event, editor)}
        {...(editing ? {} : sheetClipboard(editor))}
        {...pointer}
        {...focus}
        onContextMenu={menu.open}
      >
        <SheetHead columns={columns} template={template} />
        <tbody role="rowgroup" className={styles.body} style={{ height: sheet.length * rowHeight }}>
          {rows.map(({ index, start }) => {
            const row = sheet[index];
            const isChosen = index >= range.top && index <= range.bottom;
            return (
              row && (
                <SheetRowView
                  key={index}
                  id={id}
                  index={index}
                  row={row}
                  columns={columns}
                  offset={start}
                  template={template}
                  activeCol={index === selection.focus.row ? selection.focus.col : null}
                  left={isChosen ? range.left : null}
                  right={isChosen ? range.right : null}
                  showsMissing={showsMissing}
                  editing={editing?.row === index ? { editing, editor } : null}
                />
              )
            );
          })}
        </tbody>
      </table>
      <SheetMenu title={spreadsheetTexts.rowOptions(range.top + 1)} menu={menu} editor={editor} />
    </div>
  );
}
