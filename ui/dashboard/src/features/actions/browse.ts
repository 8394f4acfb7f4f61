import type { ActionSummary, PageSummary, Structure } from '@/lib/catalog/structure';
import type { Mode } from '@/lib/organization/place';

/** What lists leave out unless somebody asks for it. */
export type Hidden = 'unlisted' | 'offline' | 'archived';

export const hiddenKinds: readonly Hidden[] = ['unlisted', 'offline', 'archived'];

export interface Search {
  readonly words: string;
  readonly kinds: readonly Hidden[];
}

export interface Found {
  readonly actions: readonly ActionSummary[];
  readonly pages: readonly PageSummary[];
}

type Entry = ActionSummary | PageSummary;

export function isReachable({ status }: Entry): boolean {
  return status === 'ONLINE' || status === 'UNREACHABLE';
}

const isOfKind: Readonly<Record<Hidden, (entry: Entry) => boolean>> = {
  unlisted: (entry) => entry.unlisted && isReachable(entry),
  offline: (entry) => !isReachable(entry) && !isArchived(entry),
  archived: isArchived,
};

function isArchived(entry: Entry): boolean {
  return 'archived' in entry && entry.archived;
}

/** Everything below a page, at any depth; below “” is everything. */
function below(structure: Structure, prefix: string): Found {
  const isInside = ({ slug }: Entry) => prefix === '' || slug.startsWith(`${prefix}/`);
  return {
    actions: structure.actions.filter(isInside),
    pages: structure.pages.filter(isInside),
  };
}

/** How much there is to search, and how much of what lists leave out. */
export function survey(structure: Structure, prefix: string) {
  const { actions, pages } = below(structure, prefix);
  const all = [...actions, ...pages];
  return {
    reachable: all.filter((entry) => isReachable(entry) && !isArchived(entry)).length,
    hidden: hiddenKinds.map((kind) => ({ kind, count: all.filter(isOfKind[kind]).length })),
  };
}

/** What somebody looks for: every word has to occur, and one of the kinds has to fit if any is asked for. */
export function browse(structure: Structure, prefix: string, { words, kinds }: Search): Found {
  const typed = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = (entry: Entry) =>
    kinds.length === 0
      ? isReachable(entry) && !isArchived(entry)
      : kinds.some((kind) => isOfKind[kind](entry));
  const hasWords = ({ name, slug, description }: Entry) => {
    const text = `${name}\n${slug}\n${description ?? ''}`.toLocaleLowerCase();
    return typed.every((word) => text.includes(word));
  };
  const { actions, pages } = below(structure, prefix);
  return {
    actions: actions.filter((entry) => fits(entry) && hasWords(entry)),
    pages: pages.filter((entry) => fits(entry) && hasWords(entry)),
  };
}

/** What lists show directly inside a page, by name. */
export function childrenOf(structure: Structure, slug: string, mode: Mode): Found {
  const isShown = (entry: Entry) =>
    entry.parentSlug === slug &&
    !entry.unlisted &&
    !isArchived(entry) &&
    (mode === 'live' ? isReachable(entry) : entry.status === 'ONLINE');
  return {
    actions: structure.actions.filter(isShown),
    pages: structure.pages.filter(isShown),
  };
}

/** The pages that something is in, from the top down, by name. */
export function trailOf(structure: Structure, { parentSlug }: Entry): readonly string[] {
  const page = structure.pages.find(({ slug }) => slug === parentSlug);
  if (page) return [...trailOf(structure, page), page.name];
  return parentSlug === null ? [] : [parentSlug];
}
