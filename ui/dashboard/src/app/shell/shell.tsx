import { useState, type ReactNode } from 'react';
import { DockContext } from '@/components/layout/dock-context';
import { SkipLink } from '@/components/layout/skip-link';
import { MainRegion, mainId } from '../main-region';
import { EnvironmentBanner } from './environment-banner';
import { Shortcuts } from './shortcuts';
import { SubNavigation } from './sub-navigation';
import { TopNavigation } from './top-navigation';
import styles from './shell.module.css';

/** The frame of the dashboard: navigation above, a region that scrolls, and a dock below it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [dock, setDock] = useState<HTMLElement | null>(null);
  return (
    <DockContext value={dock}>
      <SkipLink targetId={mainId} />
      <div className={styles.frame}>
        <TopNavigation />
        <EnvironmentBanner />
        <div className={styles.body}>
          <SubNavigation />
          <MainRegion className={styles.main}>
            <div className={styles.content}>{children}</div>
          </MainRegion>
        </div>
        <div ref={setDock} />
      </div>
      <Shortcuts />
    </DockContext>
  );
}
