import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useHotkey } from './use-hotkey';

interface Props {
  hotkey: string;
  onPress: () => void;
  isActive?: boolean;
}

function Page({ hotkey, onPress, isActive = true }: Props) {
  useHotkey(hotkey, onPress, { isActive });
  return <input aria-label="Name" />;
}

const press = (key: string, init = {}, target: Element = document.body, at = 1000) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(target, event);
  return event;
};

describe('useHotkey', () => {
  it('handles a key and keeps the browser from doing so', () => {
    const onPress = vi.fn();
    render(<Page hotkey="/" onPress={onPress} />);
    expect(press('/').defaultPrevented).toBe(true);
    expect(press('x').defaultPrevented).toBe(false);
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('leaves plain keys to whoever is typing, and takes those with a modifier', () => {
    const onPress = vi.fn();
    const { rerender } = render(<Page hotkey="/" onPress={onPress} />);
    press('/', {}, screen.getByLabelText('Name'));
    expect(onPress).not.toHaveBeenCalled();
    rerender(<Page hotkey="mod+enter" onPress={onPress} />);
    press('Enter', { ctrlKey: true }, screen.getByLabelText('Name'));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('handles sequences, within 400 ms from key to key', () => {
    const onPress = vi.fn();
    render(<Page hotkey="g h" onPress={onPress} />);
    press('g', {}, document.body, 1000);
    press('h', {}, document.body, 1500);
    expect(onPress).not.toHaveBeenCalled();
    press('g', {}, document.body, 2000);
    press('g', {}, document.body, 2100);
    press('h', {}, document.body, 2400);
    expect(onPress).toHaveBeenCalledOnce();
    press('h', {}, document.body, 2500);
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('rests while inactive', () => {
    const onPress = vi.fn();
    render(<Page hotkey="/" onPress={onPress} isActive={false} />);
    press('/');
    expect(onPress).not.toHaveBeenCalled();
  });
});
