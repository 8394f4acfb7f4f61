import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { CodeSnippet } from './code-snippet';

it('shows code as it is, reachable by keyboard, ready to copy', async () => {
  const code = 'const a = "<b>";\nrun(a);';
  const { user } = renderInApp(<CodeSnippet label="Example" code={code} />);
  const region = screen.getByRole('region', { name: 'Example' });
  expect(region.textContent).toBe(code);
  expect(region).toHaveAttribute('tabindex', '0');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(code);
});
