import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './option-list.module.css';

interface Props<Option> {
  readonly id: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly emptyText: string;
  readonly isSearch: boolean;
  readonly renderOption: (option: Option) => ReactNode;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (option: Option) => void;
}

/** The options of a combobox. The focus stays in its input; the marked one is kept in sight. */
export function OptionList<Option>(props: Props<Option>) {
  const { id, options, active, emptyText, isSearch, renderOption, onPoint, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  useSide(list);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (options.length === 0) {
    return (
      <div id={id} role="status" className={classNames('iv-select__menu', styles.list)} ref={list}>
        <p className={classNames('iv-select__menu-notice', styles.empty)}>{emptyText}</p>
      </div>
    );
  }
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      className={classNames('iv-select__menu', styles.list)}
      // The input keeps the focus, or the list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        <Item
          key={index}
          id={`${id}-${index}`}
          isActive={index === active}
          isSearch={isSearch}
          onPoint={() => onPoint(index)}
          onChoose={() => onChoose(option)}
        >
          {renderOption(option)}
        </Item>
      ))}
    </div>
  );
}

/** Puts the list above its field where there is too little room below, and more above. */
function useSide(list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const field = list.current?.parentElement?.getBoundingClientRect();
    if (!list.current || !field) return;
    const below = window.innerHeight - field.bottom;
    const isTight = below < list.current.offsetHeight && field.top > below;
    list.current.setAttribute('data-side', isTight ? 'above' : 'below');
  });
}

interface ItemProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly isSearch: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Item({ id, isActive, isSearch, onPoint, onChoose, children }: ItemProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={classNames(styles.option, isActive && styles.active)}
      data-pw-search-result={isSearch ? '' : undefined}
      data-pw-search-result-focused={isSearch ? isActive : undefined}
      onMouseMove={onPoint}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      {children}
    </div>
  );
}
