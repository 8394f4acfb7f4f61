import { Popover, usePopoverStore } from '@ariakit/react/popover';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { classNames } from '@/lib/class-names';
import floating from './floating.module.css';
import styles from './popover-surface.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly placement: 'bottom-start' | 'bottom-end';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a popover's button opens; loaded with the first popover. */
export default function PopoverSurface(props: Props) {
  const { id, title, anchor, placement, onClose, children } = props;
  const store = usePopoverStore({
    open: true,
    placement,
    setOpen: (open) => {
      if (!open) onClose();
    },
  });
  useEffect(() => {
    store.setAnchorElement(anchor.current);
    store.setDisclosureElement(anchor.current);
  }, [store, anchor]);
  return (
    <Popover
      store={store}
      id={id}
      aria-label={title}
      className={classNames(floating.surface, styles.popover)}
      fixed
      gutter={4}
      overflowPadding={8}
    >
      {children}
    </Popover>
  );
}
