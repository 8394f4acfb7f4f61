import { useState, type KeyboardEvent } from 'react';
import type { ComboboxProps } from './combobox';

type Options<Option> = Pick<
  ComboboxProps<Option>,
  'options' | 'onQuery' | 'onChoose' | 'onClear' | 'isSearchable'
>;

/** What is typed, which option is marked, and what the keys do: the combobox pattern of ARIA. */
export function useCombobox<Option>(props: Options<Option>) {
  const { options, onQuery, onChoose, onClear, isSearchable = true } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const active = Math.min(marked, Math.max(options.length - 1, 0));

  const open = () => setIsOpen(true);
  const close = () => {
    setIsOpen(false);
    setQuery(null);
    setMarked(0);
    if (query !== null) onQuery('');
  };
  const choose = (option: Option) => {
    onChoose(option);
    close();
  };
  const type = (text: string) => {
    setQuery(text);
    setMarked(0);
    open();
    onQuery(text);
  };
  const move = (event: KeyboardEvent, index: number) => {
    event.preventDefault();
    if (!isOpen) open();
    else setMarked((index + options.length) % Math.max(options.length, 1));
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
        if (!isSearchable) onClear?.();
        return;
      case ' ':
        if (isSearchable) return;
        event.preventDefault();
        open();
        return;
      default:
    }
  };
  return { isOpen, query, active, open, close, choose, type, point: setMarked, onKeyDown };
}
