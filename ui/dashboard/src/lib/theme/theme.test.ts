import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseTheme, chosenTheme, useTheme } from './theme';

const root = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  delete root.dataset['theme'];
});

describe('theme', () => {
  it('follows the system until somebody chooses', () => {
    expect(chosenTheme()).toBe('system');
    chooseTheme('dark');
    expect(root.dataset['theme']).toBe('dark');
    expect(chosenTheme()).toBe('dark');
    chooseTheme('system');
    expect(root.dataset['theme']).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  it('tells components, also about other tabs', () => {
    const { result } = renderHook(useTheme);
    act(() => chooseTheme('light'));
    expect(result.current).toBe('light');
    localStorage.setItem('iv_theme', '"dark"');
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'iv_theme' })));
    expect(result.current).toBe('dark');
    expect(root.dataset['theme']).toBe('dark');
  });
});
