import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boundaries } from '../eslint-rules/boundaries.js';

/** What the rule says about the first of some files, by path below src/. */
function lint(files: Readonly<Record<string, string>>): string[] {
  const cwd = mkdtempSync(join(tmpdir(), 'interval-boundaries-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    const file = join(cwd, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const [[path, text] = ['', '']] = Object.entries(files);
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { interval: { rules: { boundaries } } },
    rules: { 'interval/boundaries': 'error' },
  };
  const messages = new Linter({ cwd }).verify(text, [config], join(cwd, 'src', path));
  return messages.map(({ message }) => message);
}

describe('boundaries', () => {
  it.each([
    ['lib/a.ts', '@/components/b', 'lib must not import components'],
    ['components/a.ts', '@/features/keys/api/b', 'components must not import features'],
    ['features/keys/api/a.ts', '@/app/b', 'features must not import app'],
    [
      'features/keys/api/a.ts',
      '@/features/users/api/b',
      'features/keys must not know features/users',
    ],
    ['features/keys/api/a.ts', '../components/b', 'api must not import components'],
  ])('%s importing %s: %s', (file, specifier, expected) => {
    const target = specifier.startsWith('@/') ? specifier.slice(2) : 'features/keys/components/b';
    const files = { [file]: `import '${specifier}';`, [`${target}.ts`]: '' };
    expect(lint(files)).toEqual([expected]);
    expect(lint({ ...files, [file]: `void import('${specifier}');` })).toEqual([expected]);
  });

  it.each([
    ['app/a.ts', '@/features/keys/components/b'],
    ['features/keys/components/a.ts', '@/features/keys/api/b'],
    ['features/keys/api/a.ts', '@/lib/b'],
    ['components/a.ts', '@/lib/b'],
  ])('%s may import %s', (file, specifier) => {
    expect(lint({ [file]: `import '${specifier}';`, [`${specifier.slice(2)}.ts`]: '' })).toEqual(
      [],
    );
  });

  it('finds circles, but lets lazy ones be', () => {
    const others = { 'lib/b.ts': "import {\n  c,\n} from './c';", 'lib/c.ts': "import './a';" };
    expect(lint({ 'lib/a.ts': "import './b';", ...others })).toEqual([
      'imports itself: lib/b.ts -> lib/c.ts -> lib/a.ts',
    ]);
    expect(lint({ 'lib/a.ts': "void import('./b');", ...others })).toEqual([]);
  });
});
