import { isApplePlatform } from '../platform';

/** One key with its modifiers. A shortcut like `g h` is several of them in a row. */
export interface Stroke {
  readonly key: string;
  /** ⌘ on Apple platforms, Ctrl elsewhere. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Reads `mod+enter`, `shift+a`, `g h`, `?`. Keys are those of KeyboardEvent.key in lower case. */
export function parseHotkey(hotkey: string): readonly Stroke[] {
  return hotkey.split(' ').map((text) => {
    const parts = text.split('+');
    const key = parts.pop() || '+';
    return {
      key,
      mod: parts.includes('mod'),
      shift: parts.includes('shift'),
      alt: parts.includes('alt'),
    };
  });
}

export function matchesStroke(event: KeyboardEvent, stroke: Stroke): boolean {
  const mod = isApplePlatform() ? event.metaKey : event.ctrlKey;
  const other = isApplePlatform() ? event.ctrlKey : event.metaKey;
  // `?` and `/` need Shift or AltGr on some keyboards, so only letters and named keys look at it.
  const isSymbol = stroke.key.length === 1 && !/[a-z0-9]/.test(stroke.key);
  return (
    event.key.toLowerCase() === stroke.key &&
    mod === stroke.mod &&
    !other &&
    (isSymbol || (event.shiftKey === stroke.shift && event.altKey === stroke.alt))
  );
}

const names: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  backspace: 'Backspace',
};

/** The key caps to show: [`⌘`, `Enter`] or [`Ctrl`, `Enter`]. */
export function hotkeyCaps(hotkey: string): readonly string[] {
  const isApple = isApplePlatform();
  return parseHotkey(hotkey).flatMap(({ key, mod, shift, alt }) => [
    ...(mod ? [isApple ? '⌘' : 'Ctrl'] : []),
    ...(shift ? [isApple ? '⇧' : 'Shift'] : []),
    ...(alt ? [isApple ? '⌥' : 'Alt'] : []),
    names[key] ?? key.toUpperCase(),
  ]);
}

/** `⌘+Enter` or `Ctrl+Enter`. */
export function hotkeyLabel(hotkey: string): string {
  return hotkeyCaps(hotkey).join('+');
}

/** The value of `aria-keyshortcuts`: `Meta+Enter` or `Control+Enter`. */
export function ariaHotkey(hotkey: string): string {
  const mod = isApplePlatform() ? 'Meta' : 'Control';
  return hotkey.replace('mod', mod).replace('enter', 'Enter').replace('escape', 'Escape');
}
