import { useEffect } from 'react';

const intervalMs = 1000;

/** Tells the page that frames this one how high it is, and again for one that listens only later. */
export function useHeightMessage(): void {
  useEffect(() => {
    // Anybody may know how high a component is that anybody may frame.
    const tell = () =>
      window.parent.postMessage({ height: document.documentElement.scrollHeight }, '*');
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    const timer = setInterval(tell, intervalMs);
    return () => {
      observer.disconnect();
      clearInterval(timer);
    };
  }, []);
}
