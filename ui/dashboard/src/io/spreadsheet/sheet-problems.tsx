import { TextButton } from '@/components/actions/text-button';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import { problemsOf } from './problems';
import { at } from './selection';
import type { SheetEditor } from './use-sheet-editor';
import styles from './input-spreadsheet.module.css';

interface Props {
  readonly editor: SheetEditor;
  readonly gridId: string;
}

const shown = 5;

/** The cells that keep a sheet from being submitted; each entry leads to its cell. */
export function SheetProblems({ editor, gridId }: Props) {
  const problems = problemsOf(editor.columns, editor.sheet);
  if (problems.length === 0) return null;
  const goTo = (row: number, col: number) => {
    editor.select(at(row, col));
    // The row may have to be drawn before its cell can take the focus.
    requestAnimationFrame(() =>
      document.getElementById(gridId)?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus(),
    );
  };
  return (
    <div className={styles.problems}>
      <p>{texts.followingErrors}</p>
      <ul>
        {problems.slice(0, shown).map(({ row, col, column, problem }) => (
          <li key={`${row}-${col}`}>
            <TextButton onClick={() => goTo(row, col)}>
              {texts.problem(problem, column.name, row + 1)}
            </TextButton>
          </li>
        ))}
        {problems.length > shown && <li>{texts.moreProblems(problems.length - shown)}</li>}
      </ul>
    </div>
  );
}
