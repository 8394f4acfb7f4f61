import type { ComponentProps } from 'react';
import { Link as RouterLink } from 'wouter';
import type { HistoryState } from '@/lib/navigation/history-state';
import { commonTexts } from '@/lib/texts/common';
import { VisuallyHidden } from '../layout/visually-hidden';

export interface AnchorProps extends Omit<ComponentProps<'a'>, 'href' | 'target' | 'rel'> {
  /** A path of this app, or a complete address of another site. */
  readonly to: string;
  /** What the next screen gets to know with the navigation. */
  readonly state?: HistoryState | undefined;
  readonly replace?: boolean | undefined;
  readonly newTab?: boolean | undefined;
}

/**
 * A link without any look of its own. Paths of the app change the screen; everything else is the
 * browser's business, and in a new tab it learns neither our address nor a handle on our window.
 */
export function Anchor({ to, state, replace = false, newTab = false, ...rest }: AnchorProps) {
  const { children, ...attributes } = rest;
  if (newTab) {
    return (
      <a {...attributes} href={to} target="_blank" rel="noopener noreferrer">
        {children} <VisuallyHidden>{commonTexts.opensInNewTab}</VisuallyHidden>
      </a>
    );
  }
  if (!isRoute(to)) {
    return (
      <a {...attributes} href={to}>
        {children}
      </a>
    );
  }
  return <RouterLink {...rest} href={to} state={state} replace={replace} />;
}

/** What our routes know; below /api the server itself answers, with a redirect or a file. */
function isRoute(to: string): boolean {
  return /^[/?#]/.test(to) && !to.startsWith('/api/') && !to.startsWith('//');
}
