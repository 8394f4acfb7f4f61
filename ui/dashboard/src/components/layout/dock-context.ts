import { createContext } from 'react';

/** The shell's bottom region; null before it is there and where there is none. */
export const DockContext = createContext<HTMLElement | null>(null);
