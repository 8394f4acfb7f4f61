// Compresses what Vite has built with brotli and gzip, once and thoroughly, so that the server never
// has to, and lists everything for Qt's resource compiler. Usage: embed-assets.mjs <dist> <qrc>
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [dist = '', qrc = ''] = process.argv.slice(2).map((path) => resolve(path));
const compressible = /\.(css|html|js|json|svg|txt|webmanifest)$/;
/** A compressed copy has to be this much smaller to be worth its place. */
const worthwhile = 0.95;

/** @param {Buffer} content */
function brotli(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** @type {readonly [string, (content: Buffer) => Buffer][]} */
const encodings = [
  ['.br', brotli],
  ['.gz', (content) => gzipSync(content, { level: 9 })],
];

/** What the browser gets to see; the manifest is the build's own business. */
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(dist, file)).isFile())
  .filter((file) => !file.startsWith('.vite') && !/\.(br|gz)$/.test(file));

const embedded = files.flatMap((file) => {
  const path = join(dist, file);
  const content = readFileSync(path);
  const copies = compressible.test(file) ? encodings : [];
  const kept = copies.flatMap(([ending, compress]) => {
    const compressed = compress(content);
    if (compressed.length > content.length * worthwhile) return [];
    writeFileSync(path + ending, compressed);
    return [path + ending];
  });
  return [path, ...kept];
});

/** @param {string} text */
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const entries = embedded.sort().map((path) => {
  const alias = relative(dist, path).split(sep).join('/');
  return `    <file alias="${escape(alias)}">${escape(path)}</file>`;
});
writeFileSync(
  qrc,
  `<RCC>\n  <qresource prefix="/dashboard">\n${entries.join('\n')}\n  </qresource>\n</RCC>\n`,
);
