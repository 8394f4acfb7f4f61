import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { Icon } from '@/components/content/icon';
import { TextInput } from '@/components/forms/text-input';
import { tableTexts } from '@/lib/texts/tables';

const debounceMs = 500;

interface Props {
  /** What is filtered by; others may clear it. */
  readonly query: string;
  /** Asking the app for each key would be too much; what is here is filtered at once. */
  readonly isRemote: boolean;
  readonly onFilter: (query: string) => void;
}

/** What rows have to contain. */
export function FilterBox({ query, isRemote, onFilter }: Props) {
  const [text, setText] = useState(query);
  const [known, setKnown] = useState(query);
  if (query !== known) {
    setKnown(query);
    // What is being typed is newer than the answer to what was typed before.
    if (query === '') setText('');
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    if (!isRemote || typed === '') onFilter(typed);
    else timer.current = setTimeout(() => onFilter(typed), debounceMs);
  };
  const clear = () => {
    change('');
    input.current?.focus();
  };
  return (
    <div data-filter>
      <TextInput
        ref={input}
        aria-label={tableTexts.filter}
        aria-keyshortcuts="/"
        placeholder={tableTexts.filter}
        autoComplete="off"
        value={text}
        onChange={change}
        onKeyDown={(event) => {
          // Enter would submit the form around the table.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          clear();
        }}
        prefix={<Icon of={Search} />}
        suffix={
          text !== '' && (
            <IconButton icon={X} label={tableTexts.clearFilter} compact onClick={clear} />
          )
        }
      />
    </div>
  );
}
