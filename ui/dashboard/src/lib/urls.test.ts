import { describe, expect, it } from 'vitest';
import {
  actionPath,
  actionSettingsPath,
  homePath,
  isConsolePath,
  parentPath,
  scopeOfPath,
  toQuery,
  transactionPath,
} from './urls';

const production = { organization: 'acme', environment: 'production' };
const staging = { organization: 'acme', environment: 'staging' };
const development = { organization: 'acme', environment: 'development' };

describe('toQuery', () => {
  it('keeps falsy values and drops only what is absent', () => {
    expect(toQuery({ a: 0, b: false, c: '', d: null, e: undefined, f: 10n })).toBe(
      '?a=0&b=false&c=&f=10',
    );
  });

  it('writes dates as ISO 8601 and objects as JSON', () => {
    const query = new URLSearchParams(toQuery({ at: new Date(0), list: [1, 2] }));
    expect(Object.fromEntries(query)).toEqual({ at: '1970-01-01T00:00:00.000Z', list: '[1,2]' });
  });

  it('is empty without params', () => {
    expect(toQuery({})).toBe('');
  });
});

describe('paths', () => {
  it.each([
    [production, '/dashboard/acme/actions'],
    [staging, '/dashboard/acme+staging/actions'],
    [development, '/dashboard/acme/develop/actions'],
  ])('home of %j', (scope, expected) => {
    expect(homePath(scope)).toBe(expected);
  });

  it('builds actions, transactions and settings', () => {
    expect(actionPath(staging, 'billing/refund', { user: 7 })).toBe(
      '/dashboard/acme+staging/actions/billing/refund?user=7',
    );
    expect(transactionPath(production, 'abc')).toBe('/dashboard/acme/transactions/abc');
    expect(actionSettingsPath(production, 'a/b')).toBe('/dashboard/acme/configure/a/b');
    expect(actionSettingsPath(production, 'a/b', 'schedule')).toBe(
      '/dashboard/acme/configure/a/b?tab=schedule',
    );
  });

  it.each([
    ['/dashboard/acme/actions/a/b', '/dashboard/acme/actions/a'],
    ['/dashboard/acme/actions/a/', '/dashboard/acme/actions'],
    ['/dashboard', '/'],
  ])('parent of %s', (path, expected) => {
    expect(parentPath(path)).toBe(expected);
  });

  it.each([
    ['/dashboard/acme/actions', production],
    ['/dashboard/acme+staging/history', staging],
    ['/dashboard/acme/develop/actions/x', development],
    ['/dashboard/acme/develop', development],
    ['/dashboard/acme+staging/develop/keys', staging],
    ['/dashboard/Not Valid', null],
    ['/login', null],
    ['/dashboard', null],
  ])('scope of %s', (path, expected) => {
    expect(scopeOfPath(path)).toEqual(expected);
  });

  it.each([
    ['/dashboard/acme/develop/actions', true],
    ['/dashboard/acme/develop/actions/x', true],
    ['/dashboard/acme/develop/keys', false],
    ['/dashboard/acme/develop/actionsx', false],
    ['/dashboard/acme/actions', false],
  ])('console mode at %s: %s', (path, expected) => {
    expect(isConsolePath(path)).toBe(expected);
  });
});
