import { useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { DockContext } from './dock-context';

/** Puts its children into the bottom region of the shell, below what scrolls. */
export function Dock({ children }: { readonly children: ReactNode }) {
  const region = useContext(DockContext);
  return region && createPortal(children, region);
}
