import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { boundaries } from './eslint-rules/boundaries.js';

/** What makes elements of text goes through the one sanitizer, which makes a fragment of it. */
const markup = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Use sanitizeHtml() of lib/html/sanitize-html.ts, which makes elements of it.',
  },
  {
    selector:
      'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Use sanitizeHtml() of lib/html/sanitize-html.ts, which makes elements of it.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    message: 'Use sanitizeHtml() of lib/html/sanitize-html.ts, which makes elements of it.',
  },
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
    plugins: { interval: { rules: { boundaries } } },
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'interval/boundaries': 'error',
      'no-restricted-syntax': ['error', ...barrels, ...markup],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'dompurify', message: 'Use sanitizeHtml() of lib/html/sanitize-html.ts.' },
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
      // Cells that are moved through and edited are what a grid is made of.
      'jsx-a11y/no-noninteractive-element-to-interactive-role': [
        'error',
        { table: ['grid'], td: ['gridcell'] },
      ],
      // There is no compiler that would remember for us.
      'react-hooks/incompatible-library': 'off',
      // What scrolls must be reachable, or nobody without a mouse sees its end.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group', 'region', 'tabpanel'] }],
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
    files: [
      'src/components/actions/anchor.tsx',
      'src/lib/navigation/**',
      'src/lib/html/sanitize-html.ts',
    ],
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
  {
    // The code of an action has a video, and no captions for it.
    files: ['src/io/components/display-video.tsx'],
    rules: { 'jsx-a11y/media-has-caption': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['*.js', '*.ts', 'scripts/**', 'tests/**'],
    languageOptions: { globals: globals.node },
  },
);
