import { useState } from 'react';
import { Kbd } from '@/components/content/kbd';
import { Dialog } from '@/components/overlays/dialog';
import { useHotkey } from '@/lib/hotkeys/use-hotkey';
import { shortcutTexts } from '@/lib/texts/shortcuts';
import styles from './shortcuts.module.css';

const shortcuts = [
  { hotkey: 'mod+k', text: shortcutTexts.commandBar },
  { hotkey: '/', text: shortcutTexts.searchActions },
  { hotkey: 'g h', text: shortcutTexts.home },
  { hotkey: 'g s', text: shortcutTexts.settings },
  { hotkey: 'mod+enter', text: shortcutTexts.submit },
  { hotkey: 'escape', text: shortcutTexts.back },
  { hotkey: '?', text: shortcutTexts.list },
] as const;

/** What the keys do, for whoever presses `?`. */
export function Shortcuts() {
  const [isOpen, setIsOpen] = useState(false);
  useHotkey('?', () => setIsOpen(true), { isActive: !isOpen });
  return (
    <Dialog title={shortcutTexts.title} open={isOpen} onClose={() => setIsOpen(false)} size="small">
      <dl className={styles.list}>
        {shortcuts.map(({ hotkey, text }) => (
          <div key={hotkey} className={styles.row}>
            <dt>{text}</dt>
            <dd>
              <Kbd hotkey={hotkey} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
