import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { action, emptyLevel } from '@tests/support/fake-dashboard';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import { levelKeys } from '../api/level';
import ConsoleScreen from './console-screen';

const never = { ...emptyLevel, hasAnyActions: false, developmentHostOnline: false };
const before = { ...never, hasAnyActions: true };
const connected = { ...before, developmentHostOnline: true, actions: [action] };

/** Shows the console as the server describes it, one answer after the other. */
function open(...levels: readonly object[]) {
  fakeApi({
    'GET /orgs/acme/console?prefix=': levels.map((level) => ({ body: { ...level } })),
    'POST /orgs/acme/api-keys/development': { body: { token: 'ada_dev_key' } },
  });
  const app = renderInApp(inPlace(<ConsoleScreen prefix="" />, { environment: 'development' }));
  const refetch = () => act(() => app.queryClient.refetchQueries({ queryKey: levelKeys.all }));
  return { ...app, refetch };
}

const code = (label: RegExp) => screen.findByRole('region', { name: label });

describe('ConsoleScreen', () => {
  it('shows how to connect, with the key filled in, until an app does', async () => {
    const { user, refetch } = open(never, connected);
    expect(await screen.findByText(/"ada_dev_key"/)).toBeInTheDocument();
    expect(await code(/first action/)).toHaveTextContent('ws://localhost:3000/websocket');
    await user.click(screen.getByRole('tab', { name: 'Python' }));
    expect(await code(/Install/)).toHaveTextContent('pip install interval-sdk');
    expect(await code(/first action/)).toHaveTextContent('Interval("ada_dev_key"');
    await refetch();
    expect(await screen.findByRole('link', { name: /Refund order/ })).toHaveAttribute(
      'href',
      '/dashboard/acme/develop/actions/refund',
    );
  });

  it('gives the key to those who have connected before', async () => {
    const { user } = open(before);
    expect(await screen.findByText('ada_dev_key')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show installation instructions' }));
    expect(await code(/Install/)).toBeInTheDocument();
  });

  it('waits for an app that has just gone', async () => {
    const { refetch } = open(connected, before);
    await screen.findByRole('link', { name: /Refund order/ });
    await refetch();
    expect(
      await screen.findByRole('heading', { name: 'Waiting for connection...' }),
    ).toBeInTheDocument();
  });
});
