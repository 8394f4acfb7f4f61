import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const fonts = ['@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono'];

/** Ships the terms of the fonts beside those of the code, which Vite collects by itself. */
export function fontLicenses(): Plugin {
  return {
    name: 'interval:font-licenses',
    apply: 'build',
    async generateBundle() {
      const { resolve } = createRequire(import.meta.url);
      const texts = await Promise.all(
        fonts.map((name) => readFile(resolve(`${name}/LICENSE`), 'utf8')),
      );
      this.emitFile({
        type: 'asset',
        fileName: 'font-licenses.txt',
        source: texts.join('\n\n---\n\n'),
      });
    },
  };
}
