import { Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { Anchor } from '@/components/actions/anchor';
import { IconButton } from '@/components/actions/icon-button';
import { Dialog } from '@/components/overlays/dialog';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { shellTexts } from '@/lib/texts/shell';
import { actionPath, homePath } from '@/lib/urls';
import { useTopPages } from './use-top-pages';
import styles from './mobile-navigation.module.css';

/** What the bar has no room for on a phone. */
export function MobileNavigation() {
  const { organization } = usePlace();
  const { key } = useAppLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <>
      <IconButton icon={MenuIcon} label={shellTexts.openSidebar} onClick={() => setOpenAt(key)} />
      {/* It belongs to the place where it was opened: following a link closes it. */}
      <Dialog title={organization.name} open={openAt === key} onClose={() => setOpenAt(null)}>
        <Links />
      </Dialog>
    </>
  );
}

function Links() {
  const { scope } = usePlace();
  const { pathname } = useAppLocation();
  const links = [
    { label: shellTexts.dashboard, to: homePath(scope) },
    ...useTopPages().map(({ name, slug }) => ({ label: name, to: actionPath(scope, slug) })),
  ];
  return (
    <nav aria-label={shellTexts.navigation}>
      <ul className={styles.list}>
        {links.map(({ label, to }) => (
          <li key={to}>
            <Anchor
              to={to}
              className={styles.link}
              aria-current={pathname === to ? 'page' : undefined}
            >
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
