import { ChevronDown, X } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { Icon } from '@/components/content/icon';
import { Spinner } from '@/components/feedback/spinner';
import { useFieldControl } from '@/components/forms/field-context';
import { classNames } from '@/lib/class-names';
import { ioTexts } from '@/lib/texts/io';
import type { Picture } from '../schemas/common';
import { OptionList } from './option-list';
import { useCombobox } from './use-combobox';
import styles from './combobox.module.css';

export interface ComboboxProps<Option> {
  /** Those to choose from, already filtered. */
  readonly options: readonly Option[];
  /** Where the chosen one is among them; -1 for nowhere. */
  readonly chosen: number;
  readonly renderOption: (option: Option) => ReactNode;
  /** What is chosen, as text; empty for nothing. */
  readonly text: string;
  readonly placeholder: string | undefined;
  readonly emptyText: string;
  readonly isLoading?: boolean;
  /** Whether one can type to find something. */
  readonly isSearchable?: boolean;
  readonly isAutofocusTarget: boolean;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (option: Option) => void;
  /** Takes back what was chosen; missing where that cannot be done. */
  readonly onClear?: (() => void) | undefined;
  /** Takes back the last of several, when there is nothing typed that Backspace could take. */
  readonly onEmptyBackspace?: () => void;
  /** Of what is chosen. */
  readonly picture?: Picture;
  /** Marks what belongs to a search of the action. */
  readonly isSearch?: boolean;
}

/** A field that one types into to find one of many options. */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { options, text, placeholder, isLoading = false, isSearchable = true, onClear } = props;
  const field = useFieldControl();
  const listId = useId();
  const box = useCombobox(props);
  const picture = box.query === null ? props.picture : undefined;
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onClear?.();
    // The button goes with what it clears, and the focus must not go with it.
    input.current?.focus();
  };
  return (
    <div className={classNames('iv-select-container', styles.container)}>
      <div className={classNames('iv-select__control', styles.control)}>
        <input
          {...field}
          ref={input}
          type="text"
          role="combobox"
          className={inputClass(text !== '', picture !== undefined)}
          value={box.query ?? text}
          placeholder={placeholder}
          readOnly={!isSearchable}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={box.isOpen}
          aria-controls={box.isOpen ? listId : undefined}
          aria-activedescendant={
            box.isOpen && options.length > 0 ? `${listId}-${box.active}` : undefined
          }
          data-autofocus-target={props.isAutofocusTarget ? '' : undefined}
          onChange={(event) => box.type(event.target.value)}
          onClick={box.open}
          onKeyDown={box.onKeyDown}
          onBlur={box.close}
        />
        {picture && <img src={picture.url} alt="" className={styles.picture} />}
        <Indicators
          isLoading={isLoading}
          onClear={text === '' || field.disabled ? undefined : onClear && clear}
        />
      </div>
      {box.isOpen && (
        <OptionList
          id={listId}
          options={options}
          active={box.active}
          emptyText={isLoading ? ioTexts.searching : props.emptyText}
          isSearch={props.isSearch ?? false}
          renderOption={props.renderOption}
          onPoint={box.point}
          onChoose={box.choose}
        />
      )}
    </div>
  );
}

function inputClass(hasText: boolean, hasPicture: boolean): string {
  return classNames(
    'form-input',
    hasText ? 'iv-select__single-value' : 'iv-select__placeholder',
    styles.input,
    hasPicture && styles.pictured,
  );
}

interface IndicatorsProps {
  readonly isLoading: boolean;
  /** Missing where there is nothing to clear. */
  readonly onClear: (() => void) | undefined;
}

function Indicators({ isLoading, onClear }: IndicatorsProps) {
  return (
    <span className={styles.indicators}>
      {isLoading && <Spinner />}
      {onClear && (
        <span className="iv-select__clear-indicator">
          <IconButton compact icon={X} label={ioTexts.clear} onClick={onClear} />
        </span>
      )}
      <Icon of={ChevronDown} />
    </span>
  );
}
