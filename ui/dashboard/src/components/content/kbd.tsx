import { hotkeyCaps } from '@/lib/hotkeys/hotkey';
import styles from './kbd.module.css';

/** The keys of a shortcut, as they are named on this keyboard: `mod+k`, `g h`. */
export function Kbd({ hotkey }: { readonly hotkey: string }) {
  return (
    <span className={styles.keys}>
      {hotkeyCaps(hotkey).map((cap, index) => (
        <kbd key={index} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
