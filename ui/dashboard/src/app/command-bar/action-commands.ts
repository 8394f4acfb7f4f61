import { FileText, Home, Play, Search, SlidersHorizontal } from 'lucide-react';
import type { Command, CommandSection } from '@/features/command-bar/command';
import type { ActionSummary, PageSummary, Structure } from '@/lib/catalog/structure';
import type { Place } from '@/lib/organization/place';
import { commandBarTexts } from '@/lib/texts/command-bar';
import { shellTexts } from '@/lib/texts/shell';
import { actionPath, actionSettingsPath, homePath, type Scope } from '@/lib/urls';
import { searchActionsId } from './command-ids';

type Open = (to: string) => void;

/** The list of all pages and actions that can be opened now, unlisted ones too. */
export function searchActions(structure: Structure, scope: Scope, open: Open): CommandSection {
  const pages = structure.pages
    .filter(isReachable)
    .map((page) => openCommand(page, structure, scope, open));
  const command: Command = {
    id: searchActionsId,
    name: commandBarTexts.searchActions,
    subtitle: commandBarTexts.searchActionsHelp,
    icon: Search,
    hotkey: '/',
    sections: [
      {
        commands: [
          ...pages,
          ...actionCommands(runnable(structure), structure, scope, open),
        ].toSorted((a, b) => a.name.localeCompare(b.name)),
      },
    ],
  };
  return { commands: [command] };
}

/** What the organization ran most during the last month. */
export function mostUsedActions(
  structure: Structure,
  { scope, can, mode }: Place,
  open: Open,
): CommandSection {
  const mayRun = can(mode === 'live' ? 'RUN_PROD_ACTIONS' : 'RUN_DEV_ACTIONS');
  const actions = structure.mostUsedActionIds.flatMap((id) =>
    runnable(structure).filter((action) => action.id === id),
  );
  return {
    heading: commandBarTexts.commonlyUsed,
    commands: mayRun ? actionCommands(actions.slice(0, 3), structure, scope, open) : [],
  };
}

/** Those of the action that is open, and the list of all others'. */
export function actionSettings(
  { actions }: Structure,
  { scope, can, mode }: Place,
  pathname: string,
  open: Open,
): CommandSection {
  const known = actions.filter(({ canConfigure, archived }) => canConfigure && !archived);
  if (mode !== 'live' || !can('WRITE_PROD_ACTIONS') || known.length === 0) return { commands: [] };
  const command = ({ slug, name }: ActionSummary, title = name): Command => ({
    id: `settings:${slug}`,
    name: title,
    keywords: slug.replaceAll('/', ' '),
    icon: SlidersHorizontal,
    run: () => open(actionSettingsPath(scope, slug)),
  });
  const current = known.find(({ slug }) => pathname === actionPath(scope, slug));
  const all: Command = {
    id: 'action-settings',
    name: commandBarTexts.actionSettings,
    icon: SlidersHorizontal,
    sections: [{ commands: known.map((action) => command(action)) }],
    isListApart: true,
  };
  const own = current && command(current, commandBarTexts.settingsOf(current.name));
  return { heading: commandBarTexts.configuration, commands: own ? [own, all] : [all] };
}

/** The same as the links of the top bar. */
export function navigation(
  structure: Structure | undefined,
  scope: Scope,
  open: Open,
): CommandSection {
  const home = homePath(scope);
  const pages = structure?.pages.filter(({ slug, unlisted }) => !unlisted && !slug.includes('/'));
  return {
    heading: commandBarTexts.navigation,
    commands: [
      {
        id: home,
        name: shellTexts.dashboard,
        icon: Home,
        hotkey: 'g h',
        run: () => open(home),
      },
      ...(structure && pages ? pages.map((page) => openCommand(page, structure, scope, open)) : []),
    ],
  };
}

function runnable({ actions }: Structure): readonly ActionSummary[] {
  return actions.filter((action) => isReachable(action) && !action.archived && action.canRun);
}

function isReachable({ status }: ActionSummary | PageSummary): boolean {
  return status === 'ONLINE' || status === 'UNREACHABLE';
}

function actionCommands(
  actions: readonly ActionSummary[],
  structure: Structure,
  scope: Scope,
  open: Open,
): readonly Command[] {
  return actions.map((action) => openCommand(action, structure, scope, open));
}

function openCommand(
  entry: ActionSummary | PageSummary,
  structure: Structure,
  scope: Scope,
  open: Open,
): Command {
  const to = actionPath(scope, entry.slug);
  const trail = pageNames(entry.parentSlug, structure).join(' › ');
  return {
    id: to,
    name: entry.name,
    subtitle: entry.description,
    keywords: entry.slug.replaceAll('/', ' '),
    ...(trail !== '' && { trail }),
    icon: 'hasHandler' in entry ? FileText : Play,
    run: () => open(to),
  };
}

/** The pages that something is in, from the top down. */
function pageNames(slug: string | null, structure: Structure): readonly string[] {
  const page = structure.pages.find((each) => each.slug === slug);
  return page ? [...pageNames(page.parentSlug, structure), page.name] : [];
}
