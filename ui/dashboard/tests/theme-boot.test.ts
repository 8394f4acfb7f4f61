import { readFile } from 'node:fs/promises';
import { runInThisContext } from 'node:vm';
import { transformWithOxc } from 'vite';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseTheme } from '@/lib/theme/theme';

const root = document.documentElement;

async function boot(): Promise<string | undefined> {
  const file = 'src/app/theme-boot.ts';
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
  runInThisContext(code);
  return root.dataset['theme'];
}

beforeEach(() => {
  localStorage.clear();
  delete root.dataset['theme'];
});

describe('theme-boot', () => {
  it.each(['light', 'dark'] as const)('shows the %s theme that was chosen', async (theme) => {
    chooseTheme(theme);
    delete root.dataset['theme'];
    expect(await boot()).toBe(theme);
  });

  it.each([null, '"system"', '"purple"', 'dark'])('leaves %s to the system', async (stored) => {
    if (stored !== null) localStorage.setItem('iv_theme', stored);
    expect(await boot()).toBeUndefined();
  });
});
