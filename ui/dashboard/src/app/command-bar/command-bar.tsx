import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/actions/button';
import { Icon } from '@/components/content/icon';
import { Kbd } from '@/components/content/kbd';
import { useHotkey } from '@/lib/hotkeys/use-hotkey';
import { useNavigate } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { commandBarTexts } from '@/lib/texts/command-bar';
import { homePath } from '@/lib/urls';
import { searchActionsId, settingsId } from './command-ids';
import styles from './command-bar.module.css';

const OpenCommandBar = lazy(() => import('./open-command-bar'));

/** The button and the keys that open the command bar; the bar itself is loaded when it is wanted. */
export function CommandBar() {
  const { scope } = usePlace();
  const navigate = useNavigate();
  // The sub-list in which the bar is open; null while it is closed.
  const [path, setPath] = useState<readonly string[] | null>(null);
  const isClosed = path === null;
  useHotkey('mod+k', () => setPath(isClosed ? [] : null));
  useHotkey('/', () => setPath([searchActionsId]), { isActive: isClosed });
  useHotkey('g h', () => navigate(homePath(scope)), { isActive: isClosed });
  useHotkey('g s', () => setPath([settingsId]), { isActive: isClosed });
  return (
    <>
      <Button
        className={styles.toggle}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        data-pw-command-bar-toggle=""
        onClick={() => setPath([])}
      >
        <Icon of={Search} />
        <span className={styles.hint}>
          {commandBarTexts.open}
          <Kbd hotkey="mod+k" />
        </span>
      </Button>
      {path && (
        <Suspense>
          <OpenCommandBar initialPath={path} onClose={() => setPath(null)} />
        </Suspense>
      )}
    </>
  );
}
