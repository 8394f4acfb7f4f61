import type { PageSummary, Structure } from '@/lib/catalog/structure';

export interface NavigationEntry {
  readonly slug: string;
  readonly name: string;
  /** Of the page that is open; others show theirs when they are opened. */
  readonly children: readonly NavigationEntry[];
}

interface Found {
  readonly page: PageSummary;
  readonly entries: readonly NavigationEntry[];
}

/**
 * The neighbours of an action or page below the same top-level page. Nothing where there are none, or
 * where the page itself is open and shows them as a list anyway.
 */
export function subNavigationOf(structure: Structure, slug: string): Found | null {
  const top = slug.split('/')[0];
  const page = structure.pages.find((each) => each.slug === top);
  if (!page || (slug === page.slug && !(page.hasHandler && page.canRun))) return null;
  const entries = childrenOf(structure, page.slug, slug);
  return entries.length > 0 ? { page, entries } : null;
}

function childrenOf(structure: Structure, parent: string, open: string): NavigationEntry[] {
  const isShown = ({
    parentSlug,
    unlisted,
    slug,
  }: {
    parentSlug: string | null;
    unlisted: boolean;
    slug: string;
  }) => parentSlug === parent && (!unlisted || slug === open);
  const pages = structure.pages.filter(isShown).map(({ slug, name }) => {
    const isOpen = slug === open || open.startsWith(`${slug}/`);
    return { slug, name, children: isOpen ? childrenOf(structure, slug, open) : [] };
  });
  const actions = structure.actions
    .filter(
      (action) =>
        isShown(action) &&
        !action.archived &&
        action.status !== null &&
        action.status !== 'OFFLINE',
    )
    .map(({ slug, name }) => ({ slug, name, children: [] }));
  return [...pages, ...actions];
}
