import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { AlertBox } from './alert-box';

describe('AlertBox', () => {
  it('speaks up when something went wrong', () => {
    renderInApp(<AlertBox theme="danger">Invalid login, please try again.</AlertBox>);
    expect(screen.getByRole('alert')).toHaveTextContent('Invalid login');
  });

  it('remembers that it was dismissed', async () => {
    const box = <AlertBox dismissId="keys-explanation">Keys let hosts connect.</AlertBox>;
    const { user, unmount } = renderInApp(box);
    await user.click(screen.getByRole('button', { name: 'Dismiss info' }));
    expect(screen.queryByText('Keys let hosts connect.')).toBeNull();
    expect(localStorage.getItem('alertDismissed-keys-explanation')).toBe('true');
    unmount();
    renderInApp(box);
    expect(screen.queryByText('Keys let hosts connect.')).toBeNull();
  });

  it('stays without an id', () => {
    renderInApp(<AlertBox title="Note">It stays.</AlertBox>);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Note')).toBeInTheDocument();
  });
});
