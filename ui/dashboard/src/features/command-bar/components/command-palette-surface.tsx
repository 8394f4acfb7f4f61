import { Dialog } from '@ariakit/react/dialog';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { Icon } from '@/components/content/icon';
import { Kbd } from '@/components/content/kbd';
import { commandBarTexts } from '@/lib/texts/command-bar';
import type { CommandSection } from '../command';
import { usePalette } from '../use-palette';
import { CommandList, listId, optionId } from './command-list';
import styles from './command-palette.module.css';

interface Props {
  readonly sections: readonly CommandSection[];
  /** The sub-list to start in, by the ids of its commands. */
  readonly initialPath: readonly string[];
  readonly onClose: () => void;
}

/** One field from which everything can be reached; the keys never leave it. */
export function CommandPalette({ sections, initialPath, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const palette = usePalette(sections, initialPath, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={commandBarTexts.title}
      className={styles.palette}
      backdrop={<div className={styles.backdrop} />}
      initialFocus={input}
    >
      <div className={styles.field}>
        <Icon of={Search} />
        <input
          ref={input}
          id="command-search"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          placeholder={palette.parent?.name ?? commandBarTexts.placeholder}
          aria-label={palette.parent?.name ?? commandBarTexts.placeholder}
          aria-autocomplete="list"
          aria-expanded={palette.active >= 0}
          aria-controls={listId}
          aria-activedescendant={palette.active >= 0 ? optionId(palette.active) : undefined}
          data-pw-command-bar-input=""
          value={palette.query}
          onChange={({ target }) => palette.setQuery(target.value)}
          onKeyDown={palette.onKeyDown}
        />
      </div>
      <CommandList palette={palette} />
      <footer className={styles.hints}>
        <Hint hotkey="arrowup arrowdown" text={commandBarTexts.hintSelect} />
        <Hint hotkey="enter" text={commandBarTexts.hintOpen} />
        {palette.parent && <Hint hotkey="backspace" text={commandBarTexts.hintBack} />}
      </footer>
    </Dialog>
  );
}

function Hint({ hotkey, text }: { readonly hotkey: string; readonly text: string }) {
  return (
    <span className={styles.hint}>
      <Kbd hotkey={hotkey} />
      {text}
    </span>
  );
}
