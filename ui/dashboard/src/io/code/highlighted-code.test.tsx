import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import HighlightedCode from './highlighted-code';
import { codeFileName } from './code-file-name';

it('colours what it knows', () => {
  const { container } = render(<HighlightedCode code="const a = 1;" language="js" />);
  expect(container.querySelector('.hljs-keyword')).toHaveTextContent('const');
  expect(container).toHaveTextContent('const a = 1;');
});

it('guesses a language that it does not know', () => {
  const { container } = render(<HighlightedCode code={'{"a": 1}'} language="nonsense" />);
  expect(container).toHaveTextContent('{"a": 1}');
});

it.each([
  ['Query', 'sql', 'Query.sql'],
  ['Build', 'makefile', 'Makefile'],
  ['a/b', 'typescript', 'a b.ts'],
  ['', undefined, 'code.txt'],
])('names %s in %s %s', (label, language, name) => {
  expect(codeFileName(label, language)).toBe(name);
});
