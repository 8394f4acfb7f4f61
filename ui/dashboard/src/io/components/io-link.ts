import { useContext } from 'react';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import type { HistoryState } from '@/lib/navigation/history-state';
import { isWebAddress } from '@/lib/navigation/web-address';
import { PlaceContext } from '@/lib/organization/place';
import { actionPath, type QueryValue } from '@/lib/urls';
import type { IoLinkTarget } from '../schemas/common';

/** What an Anchor takes to lead where an action wants it to. */
export interface LinkProps {
  readonly to: string;
  readonly newTab?: boolean;
  readonly state?: HistoryState;
}

/**
 * Makes links of what actions send; null for what leads nowhere. Addresses open a new tab, actions
 * and pages of the same place open here, without a question and as a new run.
 */
export function useLinkProps(): (target: IoLinkTarget) => LinkProps | null {
  const place = useContext(PlaceContext);
  const { pathname, search } = useAppLocation();
  return ({ url, href, route, action, params }) => {
    const address = url ?? href;
    if (address !== undefined) return addressLink(address);
    const slug = route ?? action;
    if (slug === undefined) return null;
    // A component that is only shown in documentation belongs to no organization.
    if (!place) return { to: '#' };
    return {
      to: actionPath(place.scope, slug, (params ?? {}) as Readonly<Record<string, QueryValue>>),
      state: {
        backPath: `${pathname}${search}`,
        shouldCreateNewTransaction: true,
        shouldShowPrompt: false,
      },
    };
  };
}

/** What an action sends must not be able to run code in this page. */
function addressLink(address: string): LinkProps | null {
  const isSafe = isWebAddress(address) || /^(?:mailto|tel):/i.test(address);
  return isSafe ? { to: address, newTab: true } : null;
}
