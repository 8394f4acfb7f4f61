import { createContext, useContext } from 'react';

/**
 * Whether what can be focused stops the Tab key. In a table only what is in the row one is in does:
 * to the other rows lead the arrow keys. Undefined where all is as usual.
 */
export const TabStopContext = createContext<0 | -1 | undefined>(undefined);

export function useTabStop(): 0 | -1 | undefined {
  return useContext(TabStopContext);
}
