import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { TextButton } from './text-button';

it('does something without submitting the form around it', async () => {
  const onClick = vi.fn();
  const onSubmit = vi.fn();
  const { user } = renderInApp(
    <form onSubmit={onSubmit}>
      <TextButton onClick={onClick}>Go back</TextButton>
    </form>,
  );
  await user.click(screen.getByRole('button', { name: 'Go back' }));
  expect(onClick).toHaveBeenCalledOnce();
  expect(onSubmit).not.toHaveBeenCalled();
});
