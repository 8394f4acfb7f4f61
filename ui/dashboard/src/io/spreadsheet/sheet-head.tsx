import { VisuallyHidden } from '@/components/layout/visually-hidden';
import { classNames } from '@/lib/class-names';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import type { SheetColumn } from './columns';
import styles from './sheet-grid.module.css';

interface Props {
  readonly columns: readonly SheetColumn[];
  readonly template: string;
}

/** What the columns are called, what they hold, and which of them have to. */
export function SheetHead({ columns, template }: Props) {
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr
        role="row"
        aria-rowindex={1}
        className={styles.headRow}
        style={{ gridTemplateColumns: template }}
      >
        <th role="columnheader" scope="col" aria-colindex={1} className={styles.corner}>
          <VisuallyHidden>{texts.row}</VisuallyHidden>
        </th>
        {columns.map(({ name, kind, isRequired }, index) => (
          <th
            key={name}
            role="columnheader"
            scope="col"
            aria-colindex={index + 2}
            aria-label={texts.columnTitle(name, kind, isRequired)}
            className={classNames(styles.header, kind === 'number' && styles.numberHeader)}
          >
            {name}
            {isRequired && '*'} <span className={styles.kind}>{texts.kind(kind)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
