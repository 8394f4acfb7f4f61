// Fails when a screen's first load has grown beyond its budget: all the JavaScript, gzip'd, that the
// modules named in budget.json bring along before anything is clicked. Usage: check-budget.mjs [dist]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = process.argv[2] ?? 'dist';
const read = (/** @type {string} */ file) => readFileSync(join(dist, file));

/** @type {Record<string, {file: string, imports?: string[]}>} */
const manifest = JSON.parse(read('.vite/manifest.json').toString());
/** @type {Record<string, {limit: number, modules: string[]}>} */
const budgets = JSON.parse(readFileSync('budget.json', 'utf8'));

/**
 * Adds the files of a module and of everything it imports at once.
 * @param {string} module
 * @param {Set<string>} files
 */
function collect(module, files) {
  const chunk = manifest[module];
  if (!chunk) throw new Error(`budget.json names ${module}, which is not a chunk of the build`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported, files);
}

/** Scripts that the page itself names, like the one that sets the theme. */
const pageScripts = Array.from(
  read('index.html')
    .toString()
    .matchAll(/<script[^>]+src="\/([^"]+)"/g),
  ([, file = '']) => file,
);

for (const [name, { limit, modules }] of Object.entries(budgets)) {
  const files = new Set(pageScripts);
  // The page's entry is among its scripts; what that imports is not.
  const imported = new Set();
  for (const module of modules) collect(module, imported);
  for (const file of imported) files.add(file);
  const bytes = Array.from(files, (file) => gzipSync(read(file), { level: 9 }).length).reduce(
    (sum, size) => sum + size,
    0,
  );
  const share = `${(bytes / 1000).toFixed(1)} of ${limit / 1000} kB gzip`;
  console.log(`${bytes > limit ? '✗' : '✓'} ${name}: ${share}`);
  if (bytes > limit) process.exitCode = 1;
}
