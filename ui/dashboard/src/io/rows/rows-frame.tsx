import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Spinner } from '@/components/feedback/spinner';
import { HelpText } from '../components/help-text';
import { CollectProgress } from './collect-progress';
import { EmptyRows } from './empty-rows';
import { FilterBox } from './filter-box';
import { Pagination } from './pagination';
import type { Row } from './row';
import type { RowsState } from './rows-state';
import { TroubleNotice } from './trouble-notice';
import styles from './rows-frame.module.css';

interface Props<R extends Row> {
  readonly id: string;
  readonly label: string;
  readonly helpText: string | undefined;
  readonly isFilterable: boolean;
  readonly state: RowsState<R>;
  /** Beside the filter. */
  readonly controls?: ReactNode;
  /** What can be done with all of them. */
  readonly options?: ReactNode;
  /** Whether it is the rows themselves that have borders. */
  readonly isOpen?: boolean;
  /** The rows themselves. */
  readonly children: ReactNode;
}

/** What stands around rows: their name, the filter, pages and what can be done with them. */
export function RowsFrame<R extends Row>(props: Props<R>) {
  const { id, label, helpText, isFilterable, state, controls, options, isOpen, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { rows, all, view, trouble } = state;
  const isLoading = rows === null && trouble === null;
  return (
    <div ref={frame} role="presentation" onKeyDown={(event) => goToFilter(event, frame.current)}>
      <div
        role="group"
        aria-labelledby={label ? `${id}-label` : undefined}
        aria-describedby={helpText ? `${id}-description` : undefined}
        className={styles.frame}
        data-density="compact"
      >
        {label && (
          <h2 id={`${id}-label`} className={styles.label}>
            {label}
          </h2>
        )}
        {helpText && (
          <div id={`${id}-description`} className={styles.help}>
            <HelpText text={helpText} />
          </div>
        )}
        <div className={styles.controls}>
          {isFilterable && (
            <div className={styles.filter}>
              <FilterBox query={view.query} isRemote={all === null} onFilter={state.filter} />
            </div>
          )}
          {controls}
          <span className={styles.gap} />
          {isLoading && <Spinner delayMs={150} />}
          <CollectProgress progress={state.progress} onCancel={state.stopCollecting} />
          {options && <div className={styles.options}>{options}</div>}
        </div>
        <TroubleNotice state={state} />
        <div className={isOpen ? styles.open : styles.box}>
          {children}
          {rows?.length === 0 && <EmptyRows state={state} />}
          <Pagination state={state} />
        </div>
      </div>
    </div>
  );
}

/** Wherever one is in a table, `/` leads to its filter. */
function goToFilter(event: KeyboardEvent, frame: HTMLElement | null): void {
  const isTyping = event.target instanceof Element && event.target.matches('input, select');
  const isBox = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
  if (event.key !== '/' || (isTyping && !isBox)) return;
  const filter = frame?.querySelector<HTMLElement>('[data-filter] input');
  if (!filter) return;
  event.preventDefault();
  filter.focus();
}
