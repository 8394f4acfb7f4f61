import { afterEach, describe, expect, it, vi } from 'vitest';
import { ariaHotkey, hotkeyCaps, hotkeyLabel, matchesStroke, parseHotkey } from './hotkey';

const on = (platform: string) => vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);

afterEach(() => vi.restoreAllMocks());

describe('hotkeys', () => {
  it.each([
    ['Linux x86_64', 'Ctrl+Enter', 'Control+Enter', ['G', 'H']],
    ['MacIntel', '⌘+Enter', 'Meta+Enter', ['G', 'H']],
  ])('are named as keyboards of %s do', (platform, label, aria, caps) => {
    on(platform);
    expect(hotkeyLabel('mod+enter')).toBe(label);
    expect(ariaHotkey('mod+enter')).toBe(aria);
    expect(hotkeyCaps('g h')).toEqual(caps);
  });

  it.each([
    ['mod+enter', { key: 'Enter', ctrlKey: true }, true],
    ['mod+enter', { key: 'Enter' }, false],
    ['mod+enter', { key: 'Enter', metaKey: true }, false],
    ['mod+enter', { key: 'Enter', ctrlKey: true, shiftKey: true }, false],
    ['mod+k', { key: 'K', ctrlKey: true }, true],
    ['?', { key: '?', shiftKey: true }, true],
    ['/', { key: '/', altKey: true }, true],
    ['shift+a', { key: 'A', shiftKey: true }, true],
    ['+', { key: '+' }, true],
  ])('%s and %j: %s', (hotkey, init, expected) => {
    on('Win32');
    const [stroke] = parseHotkey(hotkey);
    expect(stroke && matchesStroke(new KeyboardEvent('keydown', init), stroke)).toBe(expected);
  });
});
