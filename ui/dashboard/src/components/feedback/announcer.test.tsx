import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { useAnnounce } from './announce-context';

function Speaker() {
  const announce = useAnnounce();
  return (
    <>
      <button onClick={() => announce('Step 2')}>Polite</button>
      <button onClick={() => announce('Disconnected', 'assertive')}>Assertive</button>
    </>
  );
}

it('speaks in the region that fits, each time anew', async () => {
  const { user } = renderInApp(<Speaker />);
  await user.click(screen.getByRole('button', { name: 'Polite' }));
  const first = screen.getByText('Step 2');
  expect(first.closest('[aria-live="polite"]')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: 'Polite' }));
  expect(screen.getByText('Step 2')).not.toBe(first);
  await user.click(screen.getByRole('button', { name: 'Assertive' }));
  expect(screen.getByText('Disconnected').closest('[aria-live="assertive"]')).not.toBeNull();
});
