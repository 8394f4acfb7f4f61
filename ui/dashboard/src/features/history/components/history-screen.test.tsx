import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as downloads from '@/lib/download';
import { chooseTimeZone } from '@/lib/format/time-zone';
import { fakeApi } from '@tests/support/fake-api';
import { action } from '@tests/support/fake-dashboard';
import { organizationWith } from '@tests/support/organization';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import HistoryScreen from './history-screen';

const owner = { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' };
const run = {
  id: 't1',
  action: { id: 'a1', slug: 'refund', name: 'Refund' },
  owner,
  status: 'COMPLETED',
  resultStatus: 'SUCCESS',
  createdAt: '2026-03-04T10:00:00.000Z',
  completedAt: '2026-03-04T10:02:05.000Z',
  scheduled: false,
  canOpen: true,
};
const lost = {
  ...run,
  id: 't2',
  action: { ...run.action, name: 'Charge' },
  status: 'HOST_CONNECTION_DROPPED',
  resultStatus: null,
  completedAt: null,
  scheduled: true,
  canOpen: false,
};
const page = (data: readonly unknown[], cursors: Readonly<Record<string, string>> = {}) => ({
  body: { data, nextCursor: null, prevCursor: null, ...cursors },
});
const list = (query: string) =>
  `GET /orgs/acme/transactions?mode=live&env=production&${query}` as const;

function draw(script: Parameters<typeof fakeApi>[0], search = '') {
  const requests = fakeApi(script);
  const path = `/dashboard/acme/history${search}`;
  return { requests, ...renderInApp(inPlace(<HistoryScreen />), { path }) };
}

afterEach(() => chooseTimeZone(null));

describe('HistoryScreen: list', () => {
  it('says who ran what, and what came of it', async () => {
    draw({ [list('count=true')]: page([run, lost]) });
    const link = await screen.findByRole('link', { name: 'Refund' });
    expect(link).toHaveAttribute('href', '/dashboard/acme/transactions/t1');
    const row = screen.getByRole('row', { name: /Refund/ });
    expect(row).toHaveTextContent('Ada Lovelace (ada@example.com)');
    expect(row).toHaveTextContent('Completed');
    expect(row).toHaveTextContent('2 min 5 s');
    expect(screen.getByRole('row', { name: /Charge/ })).toHaveTextContent('Connection lost');
    expect(screen.queryByRole('link', { name: 'Charge' })).toBeNull();
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
  });

  it('goes from page to page, and back by the browser', async () => {
    const older = { ...run, id: 't3', action: { ...run.action, name: 'Older' } };
    const { user, history } = draw({
      [list('count=true')]: page([run], { nextCursor: 'c2' }),
      [list('cursor=c2')]: page([older], { prevCursor: 'c1' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Older' }));
    expect(await screen.findByRole('link', { name: 'Older' })).toBeVisible();
    expect(history.location.search).toBe('?cursor=c2');
    expect(screen.getByRole('button', { name: 'Older' })).toHaveAttribute('aria-disabled', 'true');
    window.history.back();
    expect(await screen.findByRole('link', { name: 'Refund' })).toBeVisible();
  });

  it('runs the same again, with what it was begun with', async () => {
    const { user, history } = draw({
      [list('count=true')]: page([run]),
      'GET /orgs/acme/transactions/t1': { body: { params: { order: 7, note: null } } },
    });
    await user.click(await screen.findByRole('button', { name: 'Options of Refund' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Run again with the same params' }),
    );
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/acme/actions/refund'));
    expect(history.location.search).toBe('?order=7');
    expect(history.location.state).toMatchObject({ shouldCreateNewTransaction: true });
  });

  it('says that nothing was run yet, and where to begin', async () => {
    draw({ [list('count=true')]: page([]) });
    expect(await screen.findByText('No transactions yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to Development ›' })).toHaveAttribute(
      'href',
      '/dashboard/acme/develop/actions',
    );
  });

  it('says when it cannot be had, and tries again', async () => {
    const refusal = { status: 400, body: { code: 'invalid_parameter' } };
    const { user } = draw({ [list('count=true')]: [refusal, page([run])] });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Refund' })).toBeVisible();
  });
});

describe('HistoryScreen: export', () => {
  it('fetches all pages and offers them as one file', async () => {
    const saved = vi.spyOn(downloads, 'downloadText').mockImplementation(() => {});
    const { user } = draw({
      [list('count=true')]: page([run], { nextCursor: 'c2' }),
      [list('limit=100')]: page([run], { nextCursor: 'c2' }),
      [list('limit=100&cursor=c2')]: page([
        { ...lost, action: { ...run.action, name: '=Charge' } },
      ]),
    });
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByText(/^2 transactions were exported/)).toBeVisible();
    const [name, text] = saved.mock.calls[0] ?? [];
    expect(name).toMatch(/^history-acme-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(text?.split('\r\n')).toEqual([
      '\ufeffAction,Slug,Ran by,Email,Status,Ran at,Completed at,Seconds,Begun by,Transaction',
      'Refund,refund,Ada Lovelace,ada@example.com,Completed,2026-03-04T10:00:00.000Z,2026-03-04T10:02:05.000Z,125,Person,t1',
      "'=Charge,refund,Ada Lovelace,ada@example.com,Connection lost,2026-03-04T10:00:00.000Z,,,Schedule,t2",
      '',
    ]);
  });

  it('says why it could not', async () => {
    const { user } = draw({
      [list('count=true')]: page([run]),
      [list('limit=100')]: { status: 403, body: { code: 'forbidden' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Not allowed');
  });
});

describe('HistoryScreen: filters', () => {
  it('looks for words once somebody has stopped typing, and can be cleared', async () => {
    const { user, history, requests } = draw({
      [list('count=true')]: page([run]),
      [list('q=charge&count=true')]: page([lost]),
    });
    const filter = screen.getByRole('textbox', { name: 'Filter' });
    await user.type(filter, 'charge');
    expect(await screen.findByRole('row', { name: /Charge/ })).toBeVisible();
    expect(history.location.search).toBe('?s=charge');
    expect(requests.filter(({ path }) => path.includes('q='))).toHaveLength(1);
    expect(filter).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(await screen.findByRole('link', { name: 'Refund' })).toBeVisible();
    expect(filter).toHaveValue('');
    expect(filter).toHaveFocus();
  });

  it.each([
    ['Error', '?status=failed', 'resultStatus=FAILURE'],
    ['Connection lost', '?status=connection-lost', 'status=HOST_CONNECTION_DROPPED'],
  ])('narrows to %s', async (label, search, query) => {
    const { user, history } = draw({
      [list('count=true')]: page([run]),
      [list(`${query}&count=true`)]: page([lost]),
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), label);
    expect(await screen.findByRole('row', { name: /Charge/ })).toBeVisible();
    expect(history.location.search).toBe(search);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Any status');
    expect(await screen.findByRole('link', { name: 'Refund' })).toBeVisible();
  });

  it('reads them from the address, and lets them all go', async () => {
    const { user, history } = draw(
      {
        [list('q=x&slug=refund&resultStatus=SUCCESS&count=true')]: page([]),
        [list('count=true')]: page([run]),
      },
      '?s=x&slug=refund&status=completed',
    );
    expect(screen.getByRole('combobox', { name: 'Status' })).toHaveDisplayValue('Completed');
    await user.click(await screen.findByRole('button', { name: 'Clear search' }));
    expect(await screen.findByRole('link', { name: 'Refund' })).toBeVisible();
    expect(history.location.search).toBe('');
    expect(screen.getByRole('textbox', { name: 'Filter' })).toHaveValue('');
  });

  it('narrows to an action, a person, days and schedules', async () => {
    const all =
      'slug=refund&ownerId=me&scheduled=false&from=2026-03-01T00%3A00%3A00.000Z&to=2026-03-05T00%3A00%3A00.000Z';
    chooseTimeZone('UTC');
    const { user, history } = draw({
      [list('count=true')]: page([run, lost]),
      [list(`${all}&count=true`)]: page([run]),
      'GET /orgs/acme/structure?mode=live&env=production': {
        body: { actions: [action], pages: [], mostUsedActionIds: [] },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'More filters' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Action' }),
      'Refund order',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ran by' }), 'Me');
    fireEvent.change(screen.getByLabelText(/^From/), { target: { value: '2026-03-01' } });
    fireEvent.change(screen.getByLabelText(/^To/), { target: { value: '2026-03-04' } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Begun by' }), 'Person');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Charge/ })).toBeNull());
    expect(history.location.search).toBe(
      '?slug=refund&by=me&from=2026-03-01&to=2026-03-04&scheduled=false',
    );
    expect(screen.getByRole('button', { name: 'More filters (5)' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(await screen.findByRole('row', { name: /Charge/ })).toBeVisible();
    expect(history.location.search).toBe('');
  });

  it('takes a status that does not exist for any', async () => {
    draw({ [list('count=true')]: page([run]) }, '?status=toString');
    expect(await screen.findByRole('link', { name: 'Refund' })).toBeVisible();
  });

  it('asks another environment, and Development only for those who may', async () => {
    const staging = 'GET /orgs/acme/transactions?mode=live&env=staging&count=true';
    fakeApi({ [list('count=true')]: page([run]), [staging]: page([lost]) });
    const organization = organizationWith('READ_PROD_TRANSACTIONS');
    const { user } = renderInApp(inPlace(<HistoryScreen />, { organization }), { path: '/' });
    const environment = screen.getByRole('combobox', { name: 'Environment' });
    expect(environment).not.toHaveTextContent('Development');
    await user.selectOptions(environment, 'Staging');
    await waitFor(() => expect(screen.getByRole('row', { name: /Charge/ })).toBeVisible());
  });
});
