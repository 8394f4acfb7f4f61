import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '@tests/support/files';

const files = filesIn(['src', 'gallery', 'tests'], '.ts', '.tsx', '.css').map((path) => ({ path }));
const components = files.filter(
  ({ path }) => /^src\/components\/.+\.tsx$/.test(path) && !/\.test\.tsx$|-surface/.test(path),
);

describe('files', () => {
  it.each(files)('have names in kebab-case: $path', ({ path }) => {
    expect(basename(path)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.(module|test|d))?\.(ts|tsx|css)$/);
  });

  it('hold no barrels', () => {
    expect(files.filter(({ path }) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });
});

describe('components', () => {
  // What an overlay shows is tested with what opens it; a section, with its layout.
  const tested: Readonly<Record<string, string>> = {
    'form-section': 'form-layout',
    toast: 'toast-provider',
  };

  it.each(components)('are tested: $path', ({ path }) => {
    const name = basename(path, '.tsx');
    const test = path.replace(`${name}.tsx`, `${tested[name] ?? name}.test.tsx`);
    expect(existsSync(test)).toBe(true);
  });
});
