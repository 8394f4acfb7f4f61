import { expect, it } from 'vitest';
import { copiedCells } from './copied-cells';

it('copies one cell as it is', () => {
  expect(copiedCells([['=SUM(A1) "quoted"\n']]).text).toBe('=SUM(A1) "quoted"\n');
});

it('copies several as a spreadsheet takes them', () => {
  const { text, html } = copiedCells([
    ['Ada', 1.5],
    [{ label: 'two\nlines' }, null],
  ]);
  expect(text).toBe('Ada\t1.5\n"two\nlines"\t');
  expect(html).toContain('<td>Ada</td><td>1.5</td>');
});

it('neither runs what is in them, nor takes it for HTML', () => {
  const { text, html } = copiedCells([['=1+1', '<b>x</b>']]);
  expect(text).toBe("'=1+1\t<b>x</b>");
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  expect(html).toContain('mso-number-format');
});
