import { ChevronRight } from 'lucide-react';
import { Anchor } from '@/components/actions/anchor';
import { Icon } from '@/components/content/icon';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { shellTexts } from '@/lib/texts/shell';
import { homePath } from '@/lib/urls';
import { CommandBar } from '../command-bar/command-bar';
import { EnvironmentSwitch } from './environment-switch';
import { MobileNavigation } from './mobile-navigation';
import { OrganizationSwitch } from './organization-switch';
import { PageLinks } from './page-links';
import { SettingsMenu } from './settings-menu';
import { isSettingsPath } from './settings-pages';
import styles from './top-navigation.module.css';

/** The bar at the top: where we are, where one can go from here. */
export function TopNavigation() {
  const { pathname } = useAppLocation();
  const isSettings = isSettingsPath(pathname);
  return (
    <header className={styles.bar}>
      <div className={styles.narrow}>
        <MobileNavigation />
      </div>
      <OrganizationSwitch />
      <div className={styles.links}>{isSettings ? <ReturnToApp /> : <PageLinks />}</div>
      <div className={styles.tools}>
        {!isSettings && <EnvironmentSwitch />}
        <CommandBar />
        <SettingsMenu />
      </div>
    </header>
  );
}

function ReturnToApp() {
  const { scope } = usePlace();
  return (
    <Anchor to={homePath(scope)} className={styles.return}>
      {shellTexts.returnToApp}
      <Icon of={ChevronRight} />
    </Anchor>
  );
}
