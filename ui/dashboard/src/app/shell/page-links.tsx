import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Anchor } from '@/components/actions/anchor';
import { IconButton } from '@/components/actions/icon-button';
import { Menu } from '@/components/overlays/menu';
import { classNames } from '@/lib/class-names';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { shellTexts } from '@/lib/texts/shell';
import { actionPath, homePath } from '@/lib/urls';
import { useTopPages } from './use-top-pages';
import styles from './page-links.module.css';

/** Room that the “More” button takes, in px. */
const moreWidth = 84;

/** “Dashboard” and the top-level pages; those without room go into a menu. */
export function PageLinks() {
  const links = useLinks();
  const list = useRef<HTMLUListElement>(null);
  const count = useFittingCount(list, links.map(({ label }) => label).join('\n'));
  const hidden = links.slice(count);
  return (
    <nav aria-label={shellTexts.navigation} className={styles.nav}>
      <ul ref={list} id="desktop-nav" className={styles.list}>
        {links.map(({ label, to, isCurrent }, index) => (
          <li key={to} className={classNames(index >= count && styles.hidden)}>
            <Anchor to={to} className={styles.link} aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <Menu
          title={shellTexts.more}
          groups={[
            {
              items: hidden.map(({ label, to, isCurrent }) => ({ label, to, current: isCurrent })),
            },
          ]}
          trigger={(trigger) => <IconButton {...trigger} icon={Ellipsis} label={shellTexts.more} />}
        />
      )}
    </nav>
  );
}

interface Link {
  readonly label: string;
  readonly to: string;
  readonly isCurrent: boolean;
}

function useLinks(): readonly Link[] {
  const { scope } = usePlace();
  const { pathname } = useAppLocation();
  const pages = useTopPages();
  const home = homePath(scope);
  return [
    { label: shellTexts.dashboard, to: home, isCurrent: pathname === home },
    ...pages.map(({ name, slug }) => {
      const to = actionPath(scope, slug);
      return { label: name, to, isCurrent: pathname === to || pathname.startsWith(`${to}/`) };
    }),
  ];
}

/** How many of a list's items its width has room for. */
function useFittingCount(list: RefObject<HTMLUListElement | null>, labels: string): number {
  const [count, setCount] = useState(Infinity);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const items = Array.from(element.children, (item) => item.scrollWidth);
      const width = element.clientWidth;
      const total = items.reduce((sum, each) => sum + each, 0);
      let used = 0;
      const fitting = items.findIndex((each) => (used += each) > width - moreWidth);
      setCount(total <= width || fitting < 0 ? items.length : Math.max(1, fitting));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, labels]);
  return count;
}
