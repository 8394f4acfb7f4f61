import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { TextInput } from '@/components/forms/text-input';
import { historyTexts } from '@/lib/texts/history';

const debounceMs = 400;

interface Props {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Waits until somebody has stopped typing. */
export function HistorySearch({ text, onSearch }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    // Changed from outside, as by “Clear search” or by going back.
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onSearch(typed), debounceMs);
    return () => clearTimeout(timer);
  }, [typed, text, onSearch]);
  const clear = () => {
    setTyped('');
    onSearch('');
    input.current?.focus();
  };
  return (
    <TextInput
      ref={input}
      aria-label={historyTexts.filter}
      placeholder={historyTexts.filter}
      value={typed}
      onChange={setTyped}
      suffix={
        typed !== '' && (
          <IconButton icon={X} label={historyTexts.clearFilter} compact onClick={clear} />
        )
      }
    />
  );
}
