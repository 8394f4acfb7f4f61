import { useState } from 'react';
import { X } from 'lucide-react';
import { IconButton } from '@/components/actions/icon-button';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { Combobox } from './combobox';
import { IoField } from './io-field';
import { labelText } from './option';
import { OptionLabel } from './option-label';
import type { SearchResult } from './search-result';
import type { TextProps } from './text-control';
import { useRemoteSearch } from './use-remote-search';
import styles from './search.module.css';

interface Props extends TextProps {
  readonly results: readonly SearchResult[];
}

/** SEARCH: the host looks for what is typed. What was chosen stays good when other results come. */
export function Search(io: IoComponentProps<Props, string | readonly string[]>) {
  const { results, disabled } = io.props;
  const { isSearching, isLate, search } = useRemoteSearch(results, (state) => io.setState(state));
  const known = useKnownResults(results);
  const chosen = io.value === undefined ? [] : [io.value].flat();
  const selected = chosen.map((token) => known.get(token)).filter((result) => result !== undefined);
  const isFixed = io.isDisabled || disabled === true;
  const choose = ({ value }: SearchResult) => {
    if (!io.isMultiple) io.onChange(value);
    else if (!chosen.includes(value)) io.onChange([...chosen, value]);
  };
  const remove = (value: string) => {
    const rest = chosen.filter((token) => token !== value);
    io.onChange(rest.length > 0 ? rest : undefined);
  };
  const [only] = selected;
  return (
    <IoField io={io}>
      {io.isMultiple && selected.length > 0 && (
        <ul className={styles.chosen}>
          {selected.map((result) => (
            <li key={result.value} className={`iv-select__multi-value ${styles.chip}`}>
              {labelText(result.label)}
              {!isFixed && (
                <span className="iv-select__multi-value__remove">
                  <IconButton
                    compact
                    icon={X}
                    label={ioTexts.remove(labelText(result.label))}
                    onClick={() => remove(result.value)}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div data-pw-selected-search-result={!io.isMultiple && only ? '' : undefined}>
        <Combobox
          isSearch
          options={isSearching ? [] : results}
          chosen={io.isMultiple ? -1 : results.findIndex(({ value }) => value === io.value)}
          renderOption={(option) => <OptionLabel option={option} />}
          text={!io.isMultiple && only ? labelText(only.label) : ''}
          placeholder={io.isCurrent ? (io.props.placeholder ?? ioTexts.search) : undefined}
          emptyText={isLate ? ioTexts.searchLate : ioTexts.noResults}
          isLoading={isSearching && !isLate}
          isAutofocusTarget={io.isAutofocusTarget}
          onQuery={search}
          onChoose={choose}
          onClear={isFixed ? undefined : () => io.onChange(undefined)}
          onEmptyBackspace={() => chosen.slice(-1).forEach(remove)}
          {...(!io.isMultiple && only?.image && { picture: only.image })}
        />
      </div>
    </IoField>
  );
}

/** All results there have ever been: what is chosen from older ones still has a name. */
function useKnownResults(results: readonly SearchResult[]): ReadonlyMap<string, SearchResult> {
  const [known, setKnown] = useState<ReadonlyMap<string, SearchResult>>(new Map());
  const [seen, setSeen] = useState<readonly SearchResult[]>([]);
  if (seen === results) return known;
  const merged = new Map([...known, ...results.map((result) => [result.value, result] as const)]);
  setSeen(results);
  setKnown(merged);
  return merged;
}
