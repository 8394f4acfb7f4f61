import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { useAppLocation, useHistoryState, useNavigate } from './use-navigation';

function Page() {
  const { pathname, search, hash } = useAppLocation();
  const { backPath } = useHistoryState();
  const navigate = useNavigate();
  const go = () => navigate('/b?x=1#y', { state: { backPath: '/a' } });
  return (
    <button onClick={go}>{`${pathname}${search}${hash} from ${backPath ?? 'nowhere'}`}</button>
  );
}

it('reads and changes the location and what it brings along', async () => {
  const { user, history } = renderInApp(<Page />, { path: '/a', state: { backPath: 7 } });
  await user.click(screen.getByRole('button', { name: '/a from nowhere' }));
  expect(screen.getByRole('button')).toHaveTextContent('/b?x=1#y from /a');
  act(() => history.navigate('/c', { replace: true }));
  expect(screen.getByRole('button')).toHaveTextContent('/c from nowhere');
});
