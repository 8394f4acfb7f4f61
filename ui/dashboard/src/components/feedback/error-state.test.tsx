import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/http/api-error';
import { renderInApp } from '@tests/support/render';
import { ErrorState } from './error-state';

it('says what happened, lets people try again and pass the details on', async () => {
  const onRetry = vi.fn();
  const error = new ApiError({ code: 'internal_error', status: 500, requestId: 'r-42' });
  const { user } = renderInApp(
    <ErrorState error={error} title="Could not load the keys" onRetry={onRetry} />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Could not load the keys');
  expect(screen.getByRole('alert')).toHaveTextContent('Internal server error');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Technical details' }));
  expect(screen.getByRole('region', { name: 'Technical details' })).toHaveTextContent('r-42');
});
