import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { commonTexts } from '@/lib/texts/common';
import { IconButton } from '../actions/icon-button';
import { TextInput } from './text-input';

const debounceMs = 400;

interface Props {
  /** What is searched; also what stands there while nothing is typed. */
  readonly label: string;
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** For what is searched here and not by the server: every key counts at once. */
  readonly instant?: boolean;
}

/** A box to type words into. Waits until somebody has stopped typing. */
export function SearchInput({ label, text, onSearch, instant = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  const [sent, setSent] = useState(text);
  if (known !== text) {
    setKnown(text);
    // Changed from outside, as by “Clear search” or by going back. What comes back of our own may be
    // behind what has been typed since.
    if (text !== sent) {
      setTyped(text);
      setSent(text);
    }
  }
  const search = (words: string) => {
    setSent(words);
    onSearch(words);
  };
  const searchLater = useEffectEvent(search);
  useEffect(() => {
    if (instant || typed === sent) return;
    const timer = setTimeout(() => searchLater(typed), debounceMs);
    return () => clearTimeout(timer);
  }, [typed, sent, instant]);
  const type = (words: string) => {
    setTyped(words);
    if (instant) search(words);
  };
  const clear = () => {
    setTyped('');
    search('');
    input.current?.focus();
  };
  return (
    <TextInput
      ref={input}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={type}
      suffix={
        typed !== '' && (
          <IconButton icon={X} label={commonTexts.clearFilter} compact onClick={clear} />
        )
      }
    />
  );
}
