import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { allOf, at, isSingle } from './selection';
import type { SheetEditor } from './use-sheet-editor';

const pageRows = 10;

/** Does what a key means while no cell is being typed into. */
export function handleSheetKey(event: KeyboardEvent, editor: SheetEditor): void {
  const hasModifier = event.ctrlKey || event.metaKey;
  const isHandled = hasModifier
    ? handleShortcut(event, editor)
    : handleMove(event, editor) || handleChange(event, editor);
  if (isHandled) {
    event.preventDefault();
    event.stopPropagation();
  } else if (!hasModifier && !event.altKey && startsText(event)) {
    // The cell must have the focus before the browser puts the character into what has it.
    if (!isBoolean(editor)) flushSync(() => editor.edit(''));
  }
}

function handleMove({ key, shiftKey }: KeyboardEvent, editor: SheetEditor): boolean {
  const { move, size, selection } = editor;
  const { col } = selection.focus;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-pageRows, 0],
    PageDown: [pageRows, 0],
    Home: [0, -col],
    End: [0, size.cols],
  };
  const step = steps[key];
  if (!step) return false;
  move(step[0], step[1], shiftKey);
  return true;
}

function handleChange({ key, shiftKey }: KeyboardEvent, editor: SheetEditor): boolean {
  switch (key) {
    case 'Enter':
    case 'F2':
      if (key === 'Enter' && shiftKey) editor.move(-1, 0);
      else if (isBoolean(editor)) editor.toggle();
      else editor.edit();
      return true;
    case ' ':
      if (!isBoolean(editor)) return false;
      editor.toggle();
      return true;
    case 'Delete':
    case 'Backspace':
      editor.clear();
      return true;
    case 'Escape':
      if (isSingle(editor.selection)) return false;
      editor.select(at(editor.selection.focus.row, editor.selection.focus.col));
      return true;
    default:
      return false;
  }
}

function handleShortcut({ key, shiftKey }: KeyboardEvent, editor: SheetEditor): boolean {
  const { move, size, selection } = editor;
  const { rows, cols } = size;
  // Letters are capitals with the caps lock.
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowUp':
      move(-rows, 0, shiftKey);
      return true;
    case 'ArrowDown':
      move(rows, 0, shiftKey);
      return true;
    case 'ArrowLeft':
      move(0, -cols, shiftKey);
      return true;
    case 'ArrowRight':
      move(0, cols, shiftKey);
      return true;
    case 'Home':
      move(-rows, -cols, shiftKey);
      return true;
    case 'End':
      move(rows, cols, shiftKey);
      return true;
    case 'Enter':
      editor.insert(selection.focus.row + 1);
      return !editor.isReadOnly;
    case 'a':
      editor.select(allOf(size));
      return true;
    case 'z':
      if (shiftKey) editor.redo();
      else editor.undo();
      return true;
    case 'y':
      editor.redo();
      return true;
    default:
      return false;
  }
}

/** A character, or the first part of one that is put together by several keys. */
function startsText({ key }: KeyboardEvent): boolean {
  return Array.from(key).length === 1 || key === 'Dead' || key === 'Process';
}

function isBoolean({ columns, selection, cell }: SheetEditor): boolean {
  return columns[selection.focus.col]?.kind === 'boolean' && typeof cell !== 'string';
}
