import { useEffect, useState } from 'react';

/** A value that, when it is gone, is still returned for a while: most of what vanishes comes back. */
export function useLinger<Value>(value: Value, isGone: boolean, ms: number): Value {
  const [kept, setKept] = useState(value);
  if (!isGone && kept !== value) setKept(value);
  useEffect(() => {
    if (!isGone) return;
    const timer = setTimeout(() => setKept(value), ms);
    return () => clearTimeout(timer);
  }, [value, isGone, ms]);
  return isGone ? kept : value;
}
