import { useState } from 'react';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { Combobox } from './combobox';
import { IoField } from './io-field';
import { filterOptions, isSameValue, labelText, type IoOption } from './option';
import { OptionLabel } from './option-label';
import type { TextProps } from './text-control';
import { useRemoteSearch } from './use-remote-search';

interface Props extends TextProps {
  readonly options: readonly IoOption[];
  readonly searchable?: boolean | undefined;
}

const nothing: readonly never[] = [];

/** SELECT_SINGLE: one of some options, found by typing a part of it; here, unless the host wants to do it. */
export function SelectSingle(io: IoComponentProps<Props, IoOption>) {
  const { options, searchable = true, disabled } = io.props;
  const [query, setQuery] = useState('');
  const isFixed = io.isDisabled || disabled === true;
  const remote = useRemoteSearch(options, (state) => io.setState(state));
  const local = io.isStateful ? options : filterOptions(options, query);
  const found = remote.isSearching ? nothing : local;
  const isChosen = ({ value }: IoOption) =>
    io.value !== undefined && isSameValue(value, io.value.value);
  return (
    <IoField io={io}>
      <Combobox
        options={found}
        chosen={found.findIndex(isChosen)}
        renderOption={(option) => <OptionLabel option={option} />}
        text={io.value ? labelText(io.value.label) : ''}
        placeholder={io.isCurrent ? (io.props.placeholder ?? ioTexts.select) : undefined}
        {...(io.value?.image && { picture: io.value.image })}
        emptyText={remote.isLate ? ioTexts.searchLate : ioTexts.noOptions}
        isLoading={remote.isSearching && !remote.isLate}
        isSearchable={searchable}
        isAutofocusTarget={io.isAutofocusTarget}
        onQuery={io.isStateful ? remote.search : setQuery}
        onChoose={(option) => io.onChange(option)}
        onClear={isFixed ? undefined : () => io.onChange(undefined)}
      />
    </IoField>
  );
}
