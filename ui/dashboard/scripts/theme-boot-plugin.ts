import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify, transformWithOxc, type Plugin } from 'vite';

const source = '/src/app/theme-boot.ts';

/**
 * Puts the script that sets the theme before the first paint into the page's head. It has to block,
 * so it is a classic script, which Vite would leave as it is; and it has to be a file, because the
 * Content-Security-Policy allows no inline scripts. So it is built here, and gets a hash in its
 * name like any other asset. The dev server serves the source.
 */
export function themeBoot(): Plugin {
  let reference: string | undefined;
  return {
    name: 'interval:theme-boot',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: source }, injectTo: 'head-prepend' }],
    async buildStart() {
      if (this.environment.mode !== 'build') return;
      const file = fileURLToPath(new URL(`..${source}`, import.meta.url));
      const script = await transformWithOxc(await readFile(file, 'utf8'), file);
      const { code } = await minify(file, script.code);
      reference = this.emitFile({ type: 'asset', name: 'theme-boot.js', source: code });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!reference) throw new Error('theme-boot was not built');
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          page.source = String(page.source).replace(source, `/${this.getFileName(reference)}`);
        }
      },
    },
  };
}
