import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '@tests/support/files';

const read = (file: string) => readFileSync(file, 'utf8');
const sheets = filesIn(['src', 'gallery'], '.css');
const modules = sheets.filter((file) => file.endsWith('.module.css'));
const scripts = filesIn(['src', 'gallery'], '.tsx', '.ts');

/** Set by components or by the overlay library, element by element. */
const local = new Set([
  '--width',
  '--height',
  '--popover-available-height',
  '--dialog-viewport-height',
]);
const tokens = new Set(read('src/styles/tokens.css').match(/--[-\w]+(?=:)/g));

const matches = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, name = '']) => name);

describe('style sheets', () => {
  it('exist', () => {
    expect(modules.length).toBeGreaterThan(20);
  });

  it.each(sheets.filter((file) => !file.endsWith('tokens.css')))(
    'take their colours from the tokens: %s',
    (file) => {
      const colors = read(file).match(/#[\da-f]{3,8}\b|\b(rgba?|hsla?|oklch|light-dark)\(/gi);
      expect(colors).toBeNull();
    },
  );

  it.each([...sheets, ...scripts])('use tokens that exist: %s', (file) => {
    const used = matches(read(file), /var\((--[-\w]+)/g);
    // Names put together in scripts, like `var(--space-${step})`, end with a hyphen.
    const unknown = used.filter(
      (name) => !name.endsWith('-') && !tokens.has(name) && !local.has(name),
    );
    expect(unknown).toEqual([]);
  });
});

describe('CSS modules', () => {
  const usesOf = (module: string) => {
    const uses = new Set<string>();
    let isDynamic = false;
    for (const script of scripts) {
      const text = read(script);
      for (const [, name = '', path = ''] of text.matchAll(
        /import (\w+) from '(.+\.module\.css)'/g,
      )) {
        if (join(dirname(script), path) !== module) continue;
        matches(text, new RegExp(`\\b${name}\\.(?!module)(\\w+)`, 'g')).forEach((use) =>
          uses.add(use),
        );
        isDynamic ||= text.includes(`${name}[`);
      }
    }
    return { uses, isDynamic };
  };

  it.each(modules)('have the classes that are used, and no others: %s', (module) => {
    const withoutStrings = read(module).replace(/url\([^)]*\)|'[^']*'|:global\([^)]*\)/g, '');
    const defined = new Set(matches(withoutStrings, /\.([a-zA-Z]\w*)/g));
    const { uses, isDynamic } = usesOf(module);
    expect([...uses].filter((name) => !defined.has(name))).toEqual([]);
    if (!isDynamic) expect([...defined].filter((name) => !uses.has(name))).toEqual([]);
  });
});
