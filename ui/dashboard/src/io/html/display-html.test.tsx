import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'DISPLAY_HTML';

it('shows formatted text under its label', async () => {
  renderIoCall({ methodName, label: 'Letter', props: { html: '<p>Dear <b>Ada</b></p>' } });
  const region = await screen.findByRole('group', { name: 'Letter' });
  expect(screen.getByRole('heading', { name: 'Letter' })).toBeVisible();
  expect(region).toHaveTextContent('Dear Ada');
  expect(region.querySelector('p > b')).not.toBeNull();
});

it('runs nothing, and shows what comes later', async () => {
  const { redraw } = renderIoCall({
    methodName,
    props: { html: '<img src="x" onerror="alert(1)"><script>alert(1)</script>one' },
  });
  const region = await screen.findByRole('group', { name: 'Formatted text' });
  expect(region.querySelector('script')).toBeNull();
  expect(region.querySelector('img')).not.toHaveAttribute('onerror');
  redraw({ html: '<em>two</em>' });
  expect(region).toHaveTextContent('two');
  expect(region).not.toHaveTextContent('one');
});
