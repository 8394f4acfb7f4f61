import { describe, expect, it } from 'vitest';
import { action, page } from '@tests/support/fake-dashboard';
import { subNavigationOf, type NavigationEntry } from './sub-navigation-entries';

const pageAt = (slug: string, parentSlug: string | null = null, more = {}) => ({
  ...page,
  id: slug,
  slug,
  name: slug,
  parentSlug,
  ...more,
});
const actionAt = (slug: string, parentSlug: string, more = {}) => ({
  ...action,
  id: slug,
  slug,
  name: slug,
  parentSlug,
  ...more,
});

const structure = {
  pages: [
    pageAt('shop', null, { hasHandler: true }),
    pageAt('shop/imports', 'shop'),
    pageAt('folder'),
    pageAt('empty', null, { hasHandler: true }),
  ],
  actions: [
    actionAt('shop/add', 'shop'),
    actionAt('shop/hidden', 'shop', { unlisted: true }),
    actionAt('shop/old', 'shop', { archived: true }),
    actionAt('shop/gone', 'shop', { status: 'OFFLINE' }),
    actionAt('shop/imports/csv', 'shop/imports'),
    actionAt('folder/one', 'folder'),
  ],
  mostUsedActionIds: [],
};

function outline(entries: readonly NavigationEntry[]): unknown {
  return entries.map(({ slug, children }) =>
    children.length > 0 ? [slug, outline(children)] : slug,
  );
}

describe('subNavigationOf', () => {
  it.each([
    ['shop', ['shop/imports', 'shop/add']],
    ['shop/add', ['shop/imports', 'shop/add']],
    ['shop/imports', [['shop/imports', ['shop/imports/csv']], 'shop/add']],
    ['shop/imports/csv', [['shop/imports', ['shop/imports/csv']], 'shop/add']],
    ['shop/hidden', ['shop/imports', 'shop/add', 'shop/hidden']],
    ['folder/one', ['folder/one']],
  ])('shows what is beside %s', (slug, expected) => {
    expect(outline(subNavigationOf(structure, slug)?.entries ?? [])).toEqual(expected);
  });

  it.each(['folder', 'empty', 'refund', ''])('shows nothing beside “%s”', (slug) => {
    expect(subNavigationOf(structure, slug)).toBeNull();
  });
});
