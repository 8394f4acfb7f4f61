import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** app -> features/<noun> -> components -> lib; no feature knows another one. */
const layers = [
  { target: './src/lib', from: ['./src/components', './src/features', './src/app'] },
  { target: './src/components', from: ['./src/features', './src/app'] },
  { target: './src/features', from: './src/app' },
  { target: './src/features/*/api', from: './src/features/*/components' },
  { target: './src', from: './gallery' },
  ...readdirSync(new URL('./src/features', import.meta.url)).map((noun) => ({
    target: `./src/features/${noun}`,
    from: './src/features',
    except: [`./${noun}`],
  })),
];

/** Whoever reads an import sees the file it comes from. */
const barrels = [
  {
    selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
    message: 'Export things where they are made, and import them from there.',
  },
];

export default defineConfig(
  { ignores: ['dist', 'screenshots'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  jsxA11y.flatConfigs.strict,
  {
    plugins: { 'import-x': importX },
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          noWarnOnMultipleProjects: true,
          project: ['tsconfig.json', 'tsconfig.node.json'],
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: layers }],
      'import-x/no-cycle': 'error',
      'import-x/no-unresolved': ['error', { ignore: ['^node:'] }],
      'no-restricted-syntax': ['error', ...barrels],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'wouter',
              importNames: ['Link', 'useLocation'],
              message: 'Use components/actions/anchor.tsx and lib/navigation/use-navigation.ts.',
            },
          ],
        },
      ],
      // Tables that CSS stacks on phones lose their roles, unless these are written out.
      'jsx-a11y/no-redundant-roles': [
        'error',
        { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'], td: ['cell'] },
      ],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': [
        'error',
        { th: ['rowheader', 'columnheader'], tr: ['row'], td: ['cell'] },
      ],
      // What scrolls must be reachable, or nobody without a mouse sees its end.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'] }],
      // A screen or dialog with one thing to type into starts there.
      'jsx-a11y/no-autofocus': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/components/actions/anchor.tsx', 'src/lib/navigation/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // A suite is one function with all its cases in it, and noops stand for what is not of interest.
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['*.js', '*.ts', 'scripts/**', 'tests/**'],
    languageOptions: { globals: globals.node },
  },
);
