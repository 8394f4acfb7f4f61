import { vi } from 'vitest';
import type { ActionSummary, PageSummary } from '@/lib/catalog/structure';
import { organization } from './organization';
import { fakeApi, type ApiRequest } from './fake-api';
import { FakeSocket } from './fake-socket';
import { me } from './me';

export const action: ActionSummary = {
  id: 'a1',
  slug: 'refund',
  name: 'Refund order',
  description: null,
  status: 'ONLINE',
  unlisted: false,
  archived: false,
  backgroundable: false,
  warnOnClose: false,
  canRun: true,
  canView: true,
  canConfigure: false,
  parentSlug: null,
  schedules: [],
};

/** A folder; pages with a handler draw something themselves. */
export const page: PageSummary = {
  id: 'p1',
  slug: 'customers',
  name: 'Customers',
  description: null,
  status: 'ONLINE',
  hasHandler: false,
  unlisted: false,
  canRun: true,
  canView: true,
  parentSlug: null,
};

export const emptyLevel = {
  actions: [],
  archivedActions: [],
  pages: [],
  currentPage: null,
  runningTransactions: [],
  queue: [],
};

type Script = Parameters<typeof fakeApi>[0];

/** A server with somebody logged in to the organization Acme, which has one page and one action. */
export function fakeDashboard(script: Script = {}): ApiRequest[] {
  const structure = { actions: [action], pages: [page], mostUsedActionIds: [] };
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  vi.stubGlobal('WebSocket', SilentSocket);
  return fakeApi({
    'GET /auth/session?optional=true': { body: { user: me, csrfToken: 't' } },
    'GET /orgs/acme': { body: organization },
    'GET /orgs/acme/development-host': {
      body: { online: false, sdkName: null, sdkVersion: null },
    },
    'GET /orgs/acme/structure?mode=live&env=production': { body: structure },
    'GET /orgs/acme/structure?mode=live&env=staging': { body: structure },
    'GET /orgs/acme/structure?mode=console&env=development': { body: structure },
    'GET /orgs/acme/home?prefix=&env=production': {
      body: { ...emptyLevel, actions: [action], pages: [page] },
    },
    ...script,
  });
}

/** jsdom lays nothing out, so no size ever changes. */
class FakeResizeObserver {
  observe(): void {}
  disconnect(): void {}
}

/** The live connection of a test that is not about it. */
class SilentSocket extends FakeSocket {
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
}
