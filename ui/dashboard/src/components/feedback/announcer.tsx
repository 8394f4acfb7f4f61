import { useCallback, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden';
import { AnnounceContext, type Announce } from './announce-context';

interface Message {
  readonly text: string;
  readonly count: number;
}

const silence: Message = { text: '', count: 0 };

/** Holds the live regions of the page. They exist before anything is said, or it is not heard. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState(silence);
  const [assertive, setAssertive] = useState(silence);
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    const setMessage = urgency === 'polite' ? setPolite : setAssertive;
    setMessage(({ count }) => ({ text, count: count + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div data-toasts>
        <VisuallyHidden aria-live="polite">
          <span key={polite.count}>{polite.text}</span>
        </VisuallyHidden>
        <VisuallyHidden aria-live="assertive">
          <span key={assertive.count}>{assertive.text}</span>
        </VisuallyHidden>
      </div>
    </AnnounceContext>
  );
}
