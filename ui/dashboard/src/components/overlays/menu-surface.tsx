import { Menu, MenuGroup as Group, MenuGroupLabel, useMenuStore } from '@ariakit/react/menu';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { classNames } from '@/lib/class-names';
import floating from './floating.module.css';
import type { MenuGroup } from './menu-entry';
import { MenuSurfaceItem } from './menu-surface-item';
import styles from './menu-surface.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly MenuGroup[];
  readonly header?: ReactNode;
  readonly footer?: ReactNode;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly placement: 'bottom-start' | 'bottom-end';
  readonly onClose: () => void;
}

/** What a menu's button opens; loaded with the first menu. */
export default function MenuSurface(props: Props) {
  const { id, title, groups, header, footer, anchor, placement, onClose } = props;
  const store = useMenuStore({
    placement,
    setOpen: (open) => {
      if (!open) onClose();
    },
  });
  useEffect(() => {
    store.setAnchorElement(anchor.current);
    store.setDisclosureElement(anchor.current);
    store.setInitialFocus('first');
    store.setAutoFocusOnShow(true);
    store.show();
  }, [store, anchor]);
  return (
    <Menu
      store={store}
      id={id}
      aria-label={title}
      data-pw="dropdown-menu"
      className={classNames(floating.surface, styles.menu)}
      fixed
      gutter={4}
      overflowPadding={8}
    >
      {header && <div className={styles.edge}>{header}</div>}
      {groups.map(({ heading, items }, index) => (
        <Group key={heading ?? index} className={styles.group}>
          {heading && <MenuGroupLabel className={styles.heading}>{heading}</MenuGroupLabel>}
          {items.map((item) => (
            <MenuSurfaceItem key={item.label} item={item} />
          ))}
        </Group>
      ))}
      {footer && <div className={styles.edge}>{footer}</div>}
    </Menu>
  );
}
