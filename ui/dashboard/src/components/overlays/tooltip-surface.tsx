import { Popover, usePopoverStore } from '@ariakit/react/popover';
import { classNames } from '@/lib/class-names';
import styles from './tooltip-surface.module.css';

interface Props {
  readonly anchor: () => Element | null;
  readonly text: string;
}

/** What a tooltip shows; loaded when the first one is due. */
export default function TooltipSurface({ anchor, text }: Props) {
  const store = usePopoverStore({ open: true, placement: 'top' });
  return (
    <Popover
      store={store}
      role="tooltip"
      className={classNames('iv-tooltip', styles.surface)}
      fixed
      gutter={6}
      autoFocusOnShow={false}
      autoFocusOnHide={false}
      hideOnEscape={false}
      getAnchorRect={() => anchor()?.getBoundingClientRect() ?? null}
    >
      {text}
    </Popover>
  );
}
