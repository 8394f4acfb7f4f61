import { useEffect, useEffectEvent } from 'react';
import { matchesStroke, parseHotkey, type Stroke } from './hotkey';

/** The longest pause between the keys of a sequence like `g h`. */
const sequenceGapMs = 400;

const fields = 'input, textarea, select, [role="textbox"], [contenteditable="true"]';

interface Options {
  readonly isActive?: boolean;
  /** Whether the key also works while somebody is typing; so by default with `mod` only. */
  readonly inFields?: boolean;
}

/** Runs the handler when the shortcut is pressed anywhere on the page. */
export function useHotkey(
  hotkey: string,
  handler: (event: KeyboardEvent) => void,
  { isActive = true, inFields = hotkey.includes('mod+') }: Options = {},
): void {
  const onPress = useEffectEvent(handler);
  useEffect(() => {
    if (!isActive) return;
    const strokes = parseHotkey(hotkey);
    let position = 0;
    let lastTime = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event)) return;
      if (!inFields && event.target instanceof Element && event.target.closest(fields)) return;
      if (event.timeStamp - lastTime > sequenceGapMs) position = 0;
      position = nextPosition(event, strokes, position);
      lastTime = event.timeStamp;
      if (position !== strokes.length) return;
      position = 0;
      event.preventDefault();
      onPress(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [hotkey, isActive, inFields]);
}

/** How many strokes of the sequence have been made; a wrong key may be the first of a new one. */
function nextPosition(event: KeyboardEvent, strokes: readonly Stroke[], position: number): number {
  const matches = (index: number) => {
    const stroke = strokes[index];
    return stroke !== undefined && matchesStroke(event, stroke);
  };
  if (matches(position)) return position + 1;
  return matches(0) ? 1 : 0;
}

function isModifier({ key }: KeyboardEvent): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key);
}
