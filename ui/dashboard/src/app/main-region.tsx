import { useRef, type ReactNode } from 'react';
import { useScrollMemory } from '@/lib/navigation/use-scroll-memory';

export const mainId = 'main';

interface Props {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The landmark that holds the screen. Whether it scrolls or the page does is up to its class. */
export function MainRegion({ className, children }: Props) {
  const region = useRef<HTMLElement>(null);
  useScrollMemory(region);
  return (
    <main ref={region} id={mainId} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
