import { useEffect } from 'react';

const product = 'Interval';

/** `<heading> | Interval`; while a screen does not know its heading yet, `Loading... | Interval`. */
export function useDocumentTitle(heading: string | undefined): void {
  useEffect(() => {
    document.title = `${heading ?? 'Loading...'} | ${product}`;
  }, [heading]);
}
