import { lazy, Suspense, type ReactNode } from 'react';
import { useDisclosure, type DisclosureTrigger } from './use-disclosure';

const PopoverSurface = lazy(() => import('./popover-surface'));

interface Props {
  /** The accessible name of what opens. */
  readonly title: string;
  /** Draws the button; it must pass everything it is given on to it. */
  readonly trigger: (props: DisclosureTrigger) => ReactNode;
  /** The content; `close` closes it from inside. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom-start' | 'bottom-end';
}

/** A small surface beside its button for anything that is not a list of commands. */
export function Popover({ title, trigger: renderTrigger, children, placement }: Props) {
  const { id, isOpen, setIsOpen, trigger } = useDisclosure('dialog');
  const close = () => setIsOpen(false);
  return (
    <>
      {renderTrigger(trigger)}
      {isOpen && (
        <Suspense>
          <PopoverSurface
            id={id}
            title={title}
            anchor={trigger.ref}
            placement={placement ?? 'bottom-start'}
            onClose={close}
          >
            {typeof children === 'function' ? children(close) : children}
          </PopoverSurface>
        </Suspense>
      )}
    </>
  );
}
