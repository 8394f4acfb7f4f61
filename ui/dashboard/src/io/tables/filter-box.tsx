import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { Icon } from '@/components/content/icon';
import { TextInput } from '@/components/forms/text-input';
import { tableTexts } from '@/lib/texts/tables';

const debounceMs = 500;

interface Props {
  /** Asking the app for each key would be too much; what is here is filtered at once. */
  readonly isRemote: boolean;
  readonly onFilter: (query: string) => void;
}

/** What rows have to contain. */
export function FilterBox({ isRemote, onFilter }: Props) {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    if (!isRemote || typed === '') onFilter(typed);
    else timer.current = setTimeout(() => onFilter(typed), debounceMs);
  };
  return (
    <TextInput
      aria-label={tableTexts.filter}
      placeholder={tableTexts.filter}
      value={text}
      onChange={change}
      // Enter would submit the form around the table.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
      }}
      prefix={<Icon of={Search} />}
      suffix={
        text !== '' && (
          <IconButton icon={X} label={tableTexts.clearFilter} compact onClick={() => change('')} />
        )
      }
    />
  );
}
