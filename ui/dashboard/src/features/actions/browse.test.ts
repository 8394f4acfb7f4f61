import { expect, it } from 'vitest';
import { action, page } from '@tests/support/fake-dashboard';
import { browse, childrenOf, survey, trailOf, type Hidden } from './browse';

const structure = {
  mostUsedActionIds: [],
  pages: [
    page,
    { ...page, id: 'p2', slug: 'customers/vip', name: 'VIPs', parentSlug: 'customers' },
  ],
  actions: [
    action,
    {
      ...action,
      id: 'a2',
      slug: 'customers/vip/gift',
      name: 'Send a gift',
      description: 'By post, with a card',
      parentSlug: 'customers/vip',
    },
    { ...action, id: 'a3', slug: 'secret', name: 'Secret', unlisted: true },
    { ...action, id: 'a4', slug: 'gone', name: 'Gone', status: 'OFFLINE' as const },
    { ...action, id: 'a5', slug: 'old', name: 'Old', archived: true },
    { ...action, id: 'a6', slug: 'customersX', name: 'No child' },
  ],
};

const find = (prefix: string, words: string, ...kinds: readonly Hidden[]) => {
  const { actions, pages } = browse(structure, prefix, { words, kinds });
  return [...pages, ...actions].map(({ slug }) => slug);
};

it('finds words in names, slugs and descriptions, at any depth', () => {
  expect(find('', 'GIFT')).toEqual(['customers/vip/gift']);
  expect(find('', 'card post')).toEqual(['customers/vip/gift']);
  expect(find('', 'gift refund')).toEqual([]);
  expect(find('', 'vip')).toEqual(['customers/vip', 'customers/vip/gift']);
});

it('finds unlisted entries, but neither offline nor archived ones unless asked for', () => {
  expect(find('', 'secret')).toEqual(['secret']);
  expect(find('', 'gone')).toEqual([]);
  expect(find('', '', 'offline')).toEqual(['gone']);
  expect(find('', '', 'archived', 'unlisted')).toEqual(['secret', 'old']);
  expect(find('', 'old', 'offline')).toEqual([]);
});

it('stays below a page', () => {
  expect(find('customers', '')).toEqual(['customers/vip', 'customers/vip/gift']);
});

it('counts what there is', () => {
  expect(survey(structure, '')).toEqual({
    reachable: 6,
    hidden: [
      { kind: 'unlisted', count: 1 },
      { kind: 'offline', count: 1 },
      { kind: 'archived', count: 1 },
    ],
  });
  expect(survey(structure, 'customers').reachable).toBe(2);
});

it('knows what is in a page, as lists show it', () => {
  const inside = childrenOf(structure, 'customers', 'live');
  expect(inside.pages.map(({ slug }) => slug)).toEqual(['customers/vip']);
  expect(inside.actions).toEqual([]);
  const vip = childrenOf(structure, 'customers/vip', 'console');
  expect(vip.actions.map(({ slug }) => slug)).toEqual(['customers/vip/gift']);
});

it('tells where something is', () => {
  const trails = structure.actions.map((entry) => trailOf(structure, entry));
  expect(trails.slice(0, 2)).toEqual([[], ['Customers', 'VIPs']]);
  expect(trailOf(structure, { ...action, parentSlug: 'no/page' })).toEqual(['no/page']);
});
