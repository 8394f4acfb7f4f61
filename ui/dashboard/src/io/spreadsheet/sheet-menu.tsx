import { lazy, Suspense, useId } from 'react';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import type { SheetEditor } from './use-sheet-editor';
import type { SheetMenuState } from './use-sheet-menu';

const MenuSurface = lazy(() => import('@/components/overlays/menu-surface'));

interface Props {
  readonly title: string;
  readonly menu: SheetMenuState;
  readonly editor: SheetEditor;
}

/** What can be done with the chosen rows. */
export function SheetMenu({ title, menu, editor }: Props) {
  const id = useId();
  const { range, sheet } = editor;
  if (!menu.isOpen) return null;
  const count = range.bottom - range.top + 1;
  const items = [
    { label: texts.addRowAbove, onSelect: () => editor.insert(range.top) },
    { label: texts.addRowBelow, onSelect: () => editor.insert(range.bottom + 1) },
    {
      label: texts.deleteRows(count),
      disabled: sheet.length === 1,
      onSelect: () => editor.remove(),
    },
  ];
  return (
    <Suspense>
      <MenuSurface
        id={id}
        title={title}
        groups={[{ items }]}
        anchor={menu.anchor}
        placement="bottom-start"
        onClose={menu.close}
      />
    </Suspense>
  );
}
