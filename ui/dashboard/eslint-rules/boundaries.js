import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** @typedef {{ layer: string, noun: string, part: string }} Place */
/** @typedef {import('estree').ImportDeclaration & { importKind?: string }} Declaration */
/** @typedef {Declaration | import('estree').ImportExpression} Import */

/** Who may import whom: only what stands to the left, or in the same place. */
const layers = ['lib', 'components', 'io', 'features', 'app'];

/**
 * Keeps the folders of src/ in their order (lib <- components <- io <- features <- app), features from
 * knowing each other, a feature's api from knowing its components, and everything from importing
 * itself in a circle. Imports are written `@/folder/file` or `./file`, so that a path is all it takes.
 * @type {import('eslint').Rule.RuleModule}
 */
export const boundaries = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{ reason }}' } },
  create(context) {
    const source = join(context.cwd, 'src');
    const file = context.filename;
    if (!file.startsWith(source + sep)) return {};
    /** @param {Import} node */
    const check = (node) => {
      if (node.source.type !== 'Literal') return;
      const target = resolve(String(node.source.value), file, source);
      if (target === null) return;
      const reason =
        misplacement(place(file, source), place(target, source)) ??
        (isErased(node) ? null : circle(file, target, source));
      if (reason !== null) context.report({ node, messageId: 'forbidden', data: { reason } });
    };
    return { ImportDeclaration: check, ImportExpression: check };
  },
};

/**
 * Types are gone when the code runs, and lazy imports run later: neither makes a circle.
 * @param {Import} node
 */
function isErased(node) {
  return node.type === 'ImportExpression' || node.importKind === 'type';
}

/**
 * @param {string} file
 * @param {string} source
 * @returns {Place}
 */
function place(file, source) {
  const [layer = '', noun = '', part = ''] = relative(source, file).split(sep);
  return { layer, noun, part };
}

/**
 * @param {Place} from
 * @param {Place} to
 */
function misplacement(from, to) {
  if (layers.indexOf(to.layer) > layers.indexOf(from.layer)) {
    return `${from.layer} must not import ${to.layer}`;
  }
  if (from.layer !== 'features' || to.layer !== 'features') return null;
  if (from.noun !== to.noun) return `features/${from.noun} must not know features/${to.noun}`;
  if (from.part === 'api' && to.part === 'components') return 'api must not import components';
  return null;
}

/**
 * @param {string} file
 * @param {string} target
 * @param {string} source
 */
function circle(file, target, source) {
  const path = pathBetween(target, file, source, new Set());
  if (path === null) return null;
  return `imports itself: ${path.map((step) => relative(source, step)).join(' -> ')}`;
}

/**
 * The files from one to another by way of their imports, or null.
 * @param {string} start
 * @param {string} end
 * @param {string} source
 * @param {Set<string>} seen
 * @returns {string[] | null}
 */
function pathBetween(start, end, source, seen) {
  if (start === end) return [end];
  if (seen.has(start)) return null;
  seen.add(start);
  for (const next of importsOf(start, source)) {
    const rest = pathBetween(next, end, source, seen);
    if (rest !== null) return [start, ...rest];
  }
  return null;
}

/** @type {Map<string, string[]>} */
const known = new Map();

/**
 * @param {string} file
 * @param {string} source
 */
function importsOf(file, source) {
  const imports = known.get(file) ?? readImports(file, source);
  known.set(file, imports);
  return imports;
}

/**
 * @param {string} file
 * @param {string} source
 */
function readImports(file, source) {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^import (?!type\b)[^;']*'([^']+)';$/gm);
  return Array.from(statements, ([, name = '']) => resolve(name, file, source)).filter(
    (path) => path !== null,
  );
}

/**
 * The file an import means; null for packages and style sheets.
 * @param {string} name
 * @param {string} importer
 * @param {string} source
 */
function resolve(name, importer, source) {
  if (!name.startsWith('@/') && !name.startsWith('.')) return null;
  const base = name.startsWith('@/') ? join(source, name.slice(2)) : join(dirname(importer), name);
  return ['.ts', '.tsx'].map((ending) => base + ending).find((path) => existsSync(path)) ?? null;
}
