import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { action, emptyLevel, page } from '@tests/support/fake-dashboard';
import { organizationWith } from '@tests/support/organization';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import HomeScreen from './home-screen';

const route = 'GET /orgs/acme/home?prefix=&env=production';
const createdAt = '2026-11-24T08:00:00Z';
const actionRef = { id: 'a1', slug: 'refund', name: 'Refund order' };
const running = {
  id: 't1',
  action: actionRef,
  status: 'AWAITING_INPUT',
  resultStatus: null,
  createdAt,
};
const queued = {
  id: 'q1',
  action: actionRef,
  params: { order: 7, customer: 'Ada', amount: 12 },
  createdAt,
  transactionId: null,
};

function open(level: object, permissions: readonly string[] = ['DEQUEUE_PROD_ACTIONS']) {
  const requests = fakeApi({
    [route]: [{ body: { ...emptyLevel, ...level } }, { body: emptyLevel }],
    'POST /orgs/acme/transactions/t1/cancel': { status: 204 },
    'DELETE /orgs/acme/queue/q1': { status: 204 },
  });
  const organization = organizationWith(...permissions);
  return { ...renderInApp(inPlace(<HomeScreen prefix="" />, { organization })), requests };
}

describe('HomeScreen', () => {
  it('lists pages, then actions, each by name', async () => {
    open({
      pages: [{ ...page, name: 'reports', slug: 'reports', id: 'p2' }, page],
      actions: [action, { ...action, id: 'a2', slug: 'add', name: 'add_customer' }],
    });
    const list = await screen.findByRole('list');
    expect(list).toHaveAttribute('data-pw-actions-list');
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([
      '/dashboard/acme/actions/customers',
      '/dashboard/acme/actions/reports',
      '/dashboard/acme/actions/add',
      '/dashboard/acme/actions/refund',
    ]);
    expect(screen.getByRole('link', { name: /Refund order/ })).toHaveAttribute(
      'data-pw-run-slug',
      'refund',
    );
  });

  it.each([
    ['OFFLINE', true, 'Offline'],
    ['UNREACHABLE', false, 'Unreachable'],
    [null, true, 'Offline'],
  ])('says that an action is %s', async (status, isDisabled, text) => {
    open({ actions: [{ ...action, status }] });
    const link = await screen.findByRole('link', { name: /Refund order/ });
    expect(link).toHaveTextContent(text);
    expect(link.getAttribute('aria-disabled')).toBe(isDisabled ? 'true' : null);
  });

  it('does not open what may not be run', async () => {
    const { user, history } = open({ actions: [{ ...action, canRun: false }] });
    await user.click(await screen.findByRole('link', { name: /Refund order/ }));
    expect(history.location.pathname).toBe('/');
  });

  it('remembers how the list is viewed', async () => {
    const { user } = open({ actions: [action] });
    await user.click(await screen.findByRole('radio', { name: 'View as grid' }));
    expect(localStorage.getItem('actionsListViewMode')).toBe('"grid"');
  });

  it('shows archived actions to those who ask', async () => {
    const { user } = open({ archivedActions: [{ ...action, archived: true }] });
    await user.click(await screen.findByRole('button', { name: 'Show 1 archived action' }));
    expect(screen.getByRole('link', { name: /Refund order/ })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Hide 1 archived action' }));
    expect(screen.queryByRole('link', { name: /Refund order/ })).not.toBeInTheDocument();
  });

  it('goes on with a run, or cancels it when asked twice', async () => {
    const { user, requests } = open({ runningTransactions: [running] });
    expect(await screen.findByText('Requires input')).toBeInTheDocument();
    const link = screen.getByRole('link', { name: 'Continue' });
    expect(link).toHaveAttribute('href', '/dashboard/acme/transactions/t1');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    const dialog = await screen.findByRole('dialog', { name: 'Cancel transaction' });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel transaction' }));
    expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
    expect(requests.map(({ method }) => method)).toContain('POST');
  });

  it('begins what is in the queue', async () => {
    const { user, history } = open({ queue: [queued] });
    await user.click(await screen.findByRole('link', { name: 'Begin' }));
    expect(history.location).toMatchObject({
      pathname: '/dashboard/acme/actions/refund',
      state: { queuedActionId: 'q1', shouldCreateNewTransaction: true },
    });
  });

  it('takes something out of the queue', async () => {
    const { user, requests } = open({ queue: [queued] });
    await user.click(await screen.findByRole('button', { name: 'Open options' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel' }));
    const dialog = await screen.findByRole('dialog', { name: 'Dequeue action' });
    await user.click(within(dialog).getByRole('button', { name: 'Dequeue action' }));
    expect(await screen.findByText('Action dequeued.')).toBeInTheDocument();
    expect(requests.map(({ method }) => method)).toContain('DELETE');
  });

  it('leaves the queue alone without the permission', async () => {
    open({ queue: [queued] }, []);
    await screen.findByRole('link', { name: 'Begin' });
    expect(screen.queryByRole('button', { name: 'Open options' })).not.toBeInTheDocument();
  });

  it('shows two of the params until more are asked for', async () => {
    const { user } = open({ queue: [queued] });
    await user.click(await screen.findByRole('button', { name: 'Show 1 more attribute' }));
    expect(screen.getByText('amount')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Collapse' }));
    expect(screen.queryByText('amount')).not.toBeInTheDocument();
  });

  it('leads to Development from where there is nothing yet', async () => {
    open({}, ['READ_DEV_ACTIONS']);
    const link = await screen.findByRole('link', { name: 'Go to Development' });
    expect(link).toHaveAttribute('href', '/dashboard/acme/develop/actions');
  });

  it('says what went wrong, and tries again', async () => {
    fakeApi({ [route]: [{ status: 403, body: { code: 'forbidden' } }, { body: emptyLevel }] });
    const { user } = renderInApp(inPlace(<HomeScreen prefix="" />));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
  });
});
