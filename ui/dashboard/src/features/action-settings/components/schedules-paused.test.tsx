import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { me } from '@tests/support/me';
import { WithSession } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import { SchedulesPaused } from './schedules-paused';

const paused = (isPaused: boolean) => ({ body: { paused: isPaused } });

function open(resumed: object) {
  fakeApi({
    'GET /auth/session?optional=true': { body: { user: me, csrfToken: 't' } },
    'GET /instance/schedules': [paused(true), paused(false)],
    'PUT /instance/schedules': resumed,
  });
  return renderInApp(
    <WithSession>
      <main>
        <h1 tabIndex={-1}>Actions</h1>
        <SchedulesPaused />
      </main>
    </WithSession>,
  );
}

describe('SchedulesPaused', () => {
  it('goes away when schedules are resumed, and leaves the focus on the screen', async () => {
    const { user } = open({ status: 204 });
    await user.click(await screen.findByRole('button', { name: 'Resume schedules' }));
    expect(await screen.findByText('Schedules run again.')).toBeVisible();
    expect(screen.queryByText('Schedules are paused')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Actions' })).toHaveFocus();
  });

  it('stays, and says why, when they could not be resumed', async () => {
    const detail = 'Only administrators of this server may do this.';
    const { user } = open({ status: 403, body: { code: 'forbidden', detail } });
    await user.click(await screen.findByRole('button', { name: 'Resume schedules' }));
    expect(await screen.findByText(detail)).toBeVisible();
    const button = screen.getByRole('button', { name: 'Resume schedules' });
    expect(button).not.toHaveAttribute('aria-busy');
  });
});
