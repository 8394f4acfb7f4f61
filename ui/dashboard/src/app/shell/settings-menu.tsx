import { LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { IconButton } from '@/components/actions/icon-button';
import { Avatar } from '@/components/content/avatar';
import { Menu } from '@/components/overlays/menu';
import type { MenuGroup } from '@/components/overlays/menu-entry';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { useMe } from '@/lib/session/use-me';
import { shellTexts } from '@/lib/texts/shell';
import { themeTexts } from '@/lib/texts/theme';
import { chooseTheme, useTheme } from '@/lib/theme/theme';
import { organizationPath } from '@/lib/urls';
import { useLogOut } from '../use-log-out';
import { settingsGroups } from './settings-pages';
import styles from './settings-menu.module.css';

/** Behind the gear: who is logged in, and everything that is not about running actions. */
export function SettingsMenu() {
  const me = useMe();
  return (
    <Menu
      title={shellTexts.controlPanel}
      placement="bottom-end"
      groups={useGroups()}
      header={
        <div className={styles.person}>
          <Avatar name={me.displayName} large />
          <div className={styles.names}>
            <span className={styles.name}>{me.displayName}</span>
            {me.displayName !== me.email && <span className={styles.email}>{me.email}</span>}
          </div>
        </div>
      }
      trigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={Settings}
          label={shellTexts.openMenu}
          data-pw-nav-control-panel-toggle=""
        />
      )}
    />
  );
}

function useGroups(): readonly MenuGroup[] {
  const { scope, can } = usePlace();
  const { pathname } = useAppLocation();
  const logOut = useLogOut();
  const theme = useThemeGroup();
  const base = organizationPath(scope);
  const groups = settingsGroups.map(({ heading, pages }) => ({
    heading,
    items: pages
      .filter(({ anyOf }) => anyOf.length === 0 || anyOf.some(can))
      .map(({ label, path }) => {
        const to = `${base}${path}`;
        return { label, to, current: pathname === to };
      }),
  }));
  const leave = { items: [{ label: shellTexts.logOut, icon: LogOut, onSelect: logOut }] };
  return [...groups.filter(({ items }) => items.length > 0), theme, leave];
}

const themes = [
  { theme: 'system', icon: Monitor },
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
] as const;

/** Entries of the menu, because a menu must not hold any other control. */
function useThemeGroup(): MenuGroup {
  const chosen = useTheme();
  const items = themes.map(({ theme, icon }) => ({
    label: themeTexts[theme],
    icon,
    current: theme === chosen,
    onSelect: () => chooseTheme(theme),
  }));
  return { heading: themeTexts.label, items };
}
