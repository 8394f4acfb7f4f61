import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { readStored, writeStored } from '../storage';

const themeSchema = v.picklist(['system', 'light', 'dark']);
export type Theme = v.InferOutput<typeof themeSchema>;

const key = 'iv_theme';
const changed = 'iv-theme-changed';

/** What was chosen in this browser; `system` follows the operating system. */
export function chosenTheme(): Theme {
  return readStored(key, themeSchema, 'system');
}

/** Chooses a theme, here and in every other tab, and remembers it. */
export function chooseTheme(theme: Theme): void {
  writeStored(key, theme === 'system' ? undefined : theme);
  showTheme(theme);
  window.dispatchEvent(new Event(changed));
}

/** The tokens follow `color-scheme`, which follows this attribute: see styles/tokens.css. */
function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosenTheme);
}

function subscribe(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return;
    showTheme(chosenTheme());
    listener();
  };
  window.addEventListener(changed, listener);
  window.addEventListener('storage', onStorage);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('storage', onStorage);
  };
}
