import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HelpText } from './help-text';

it.each([
  ['plain', 'plain'],
  ['**strong** and `code`', '<strong>strong</strong> and <code>code</code>'],
  ['# Heading', 'Heading'],
  ['![picture](https://example.com/a.png)', 'picture'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['[no](javascript:alert(1))', 'no'],
])('draws %s', async (text, html) => {
  const { container } = render(<HelpText text={text} />);
  await expect.poll(() => container.innerHTML.replace(/<(\/?)p>/g, '')).toBe(html);
});

it('makes links of addresses', async () => {
  render(<HelpText text="See [the manual](https://example.com/manual)." />);
  expect(await screen.findByRole('link', { name: /the manual/ })).toHaveAttribute(
    'href',
    'https://example.com/manual',
  );
});
