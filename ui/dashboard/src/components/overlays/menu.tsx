import { lazy, Suspense, type ReactNode } from 'react';
import type { MenuGroup } from './menu-entry';
import { useDisclosure, type DisclosureTrigger } from './use-disclosure';

const MenuSurface = lazy(() => import('./menu-surface'));

interface Props {
  /** The accessible name of the menu. */
  readonly title: string;
  readonly groups: readonly MenuGroup[];
  /** Draws the button; it must pass everything it is given on to it. */
  readonly trigger: (props: DisclosureTrigger) => ReactNode;
  readonly header?: ReactNode;
  readonly footer?: ReactNode;
  readonly placement?: 'bottom-start' | 'bottom-end';
}

/** A drop-down menu: arrows, Home, End and type-ahead move, Enter chooses, Esc goes back. */
export function Menu({ trigger: renderTrigger, placement = 'bottom-start', ...content }: Props) {
  const { id, isOpen, setIsOpen, trigger } = useDisclosure('menu');
  return (
    <>
      {renderTrigger(trigger)}
      {isOpen && (
        <Suspense>
          <MenuSurface
            {...content}
            id={id}
            anchor={trigger.ref}
            placement={placement}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
