import { useEffect, useState } from 'react';

/** False at first and true once the time has passed: for what would only flash if it came at once. */
export function useDelay(milliseconds: number): boolean {
  const [isOver, setIsOver] = useState(milliseconds <= 0);
  useEffect(() => {
    if (milliseconds <= 0) return;
    const timer = setTimeout(() => setIsOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isOver;
}
