import { Building2, Settings, SunMoon } from 'lucide-react';
import type { Command, CommandSection } from '@/features/command-bar/command';
import { environmentColor } from '@/lib/organization/environment';
import type { Place } from '@/lib/organization/place';
import type { OrganizationRef } from '@/lib/session/me';
import { commandBarTexts } from '@/lib/texts/command-bar';
import { themeTexts } from '@/lib/texts/theme';
import { chooseTheme, type Theme } from '@/lib/theme/theme';
import { organizationPath } from '@/lib/urls';
import { environmentsOf, pathInEnvironment } from '../shell/environments';
import { settingsGroups, type SettingsPage } from '../shell/settings-pages';
import { Swatch } from '../shell/swatch';
import { settingsId } from './command-ids';

type Open = (to: string) => void;

/** The same thing in every other environment. */
export function environments(place: Place, pathname: string, open: Open): CommandSection {
  const others = place.can('ACCESS_ORG_ENVIRONMENTS')
    ? environmentsOf(place).filter(({ slug }) => slug !== place.environment.slug)
    : [];
  return {
    heading: commandBarTexts.environments,
    commands: others.map((environment) => ({
      id: `environment:${environment.slug}`,
      name: commandBarTexts.switchToEnvironment(environment.name),
      mark: <Swatch color={environmentColor(environment)} />,
      run: () => open(pathInEnvironment(place, environment.slug, pathname)),
    })),
  };
}

export function organizations(
  others: readonly OrganizationRef[],
  switchTo: (slug: string) => void,
): CommandSection {
  return {
    heading: commandBarTexts.organizations,
    commands: others.map(({ slug, name }) => ({
      id: `organization:${slug}`,
      name: commandBarTexts.switchToOrganization(name),
      keywords: slug,
      icon: Building2,
      run: () => switchTo(slug),
    })),
  };
}

/** The settings behind the gear, and the theme. */
export function product({ scope, can }: Place, open: Open): CommandSection {
  const base = organizationPath(scope);
  const pages = settingsGroups
    .flatMap((group) => group.pages)
    .filter(({ anyOf }) => anyOf.length === 0 || anyOf.some(can))
    .map((page) => settingsCommand(page, `${base}${page.path}`, open));
  const settings: Command = {
    id: settingsId,
    name: commandBarTexts.settings,
    icon: Settings,
    hotkey: 'g s',
    sections: [{ commands: pages }],
  };
  return {
    heading: commandBarTexts.product,
    commands: [settings, ...(['light', 'dark', 'system'] as const).map(themeCommand)],
  };
}

function settingsCommand({ label, path }: SettingsPage, to: string, open: Open): Command {
  const name = path === '/account' ? commandBarTexts.accountSettings : label;
  return { id: to, name, icon: Settings, run: () => open(to) };
}

function themeCommand(theme: Theme): Command {
  return {
    id: `theme:${theme}`,
    name: commandBarTexts.theme(themeTexts[theme]),
    icon: SunMoon,
    run: () => chooseTheme(theme),
  };
}
