import { useId, useRef, useState } from 'react';

export interface DisclosureTrigger {
  readonly ref: React.RefObject<HTMLButtonElement | null>;
  readonly onClick: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly 'aria-haspopup': 'menu' | 'dialog';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
}

/** The state of something that a button opens, and what that button has to say about it. */
export function useDisclosure(kind: 'menu' | 'dialog') {
  const [isOpen, setIsOpen] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const id = useId();
  const trigger: DisclosureTrigger = {
    ref,
    onClick: () => setIsOpen((open) => !open),
    onKeyDown: (event) => {
      if (kind !== 'menu' || event.key !== 'ArrowDown') return;
      event.preventDefault();
      setIsOpen(true);
    },
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
  };
  return { id, isOpen, setIsOpen, trigger };
}
