import { useState, type KeyboardEvent } from 'react';
import type { ComboboxProps } from './combobox';

type Options<Option> = Pick<
  ComboboxProps<Option>,
  'options' | 'chosen' | 'onQuery' | 'onChoose' | 'onClear' | 'isSearchable' | 'onEmptyBackspace'
>;

/** The option that Enter would choose. */
interface Mark {
  readonly index: number;
  /** Whether somebody went for it with the keys, rather than passed over it with the pointer. */
  readonly isMeant: boolean;
}

/** What is typed, which option is marked, and what the keys do: the combobox pattern of ARIA. */
export function useCombobox<Option>(props: Options<Option>) {
  const { options, chosen, onQuery, isSearchable = true } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const { active, isMeant, mean, point } = useMark(chosen, options.length);

  const open = () => setIsOpen(true);
  const close = () => {
    setIsOpen(false);
    setQuery(null);
    mean(null);
    if (query !== null) onQuery('');
  };
  const choose = (option: Option) => {
    props.onChoose(option);
    close();
  };
  const type = (text: string) => {
    setQuery(text);
    mean(text === '' ? null : 0);
    open();
    onQuery(text);
  };
  const move = (event: KeyboardEvent, index: number) => {
    event.preventDefault();
    if (!isOpen) open();
    else mean((index + options.length) % Math.max(options.length, 1));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const option = options[active];
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        move(event, active + (event.key === 'ArrowDown' ? 1 : -1));
        return;
      case 'Enter':
      case 'Tab':
        if (!isOpen || option === undefined || event.ctrlKey || event.metaKey) return;
        // Whoever only looked at the list and goes on has chosen nothing.
        if (event.key === 'Tab' && (event.shiftKey || !isMeant)) return;
        if (event.key === 'Enter') event.preventDefault();
        choose(option);
        return;
      case 'Escape':
        if (!isOpen) return;
        // Only the list closes, not a dialog around it.
        event.stopPropagation();
        close();
        return;
      case 'Backspace':
      case 'Delete':
        if (!isSearchable) props.onClear?.();
        else if (event.currentTarget.value === '') props.onEmptyBackspace?.();
        return;
      case ' ':
        if (!isSearchable) move(event, active);
        return;
      default:
    }
  };
  return { isOpen, query, active, open, close, choose, type, point, onKeyDown };
}

/** Which of some options is marked: the chosen one, until somebody goes for another. */
function useMark(chosen: number, count: number) {
  const [mark, setMark] = useState<Mark | null>(null);
  const isMeant = mark?.isMeant ?? false;
  return {
    active: Math.max(Math.min(mark?.index ?? chosen, count - 1), 0),
    isMeant,
    mean: (index: number | null) => setMark(index === null ? null : { index, isMeant: true }),
    point: (index: number) => setMark({ index, isMeant }),
  };
}
