import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { isWebAddress } from '@/lib/navigation/web-address';
import { usePlace } from '@/lib/organization/place';
import { actionPath, type QueryValue } from '@/lib/urls';
import type { PageMenuItem } from '../page/layout';

/** The buttons of a page; the last one is the one to press, unless they say otherwise. */
export function PageMenu({ items }: { readonly items: readonly PageMenuItem[] }) {
  const { scope } = usePlace();
  const { pathname, search } = useAppLocation();
  if (items.length === 0) return null;
  return items.map(({ label, theme, url, route, action, params, disabled }, index) => {
    const isLast = index === items.length - 1;
    const look = theme && theme !== 'default' ? theme : isLast ? 'primary' : 'secondary';
    const slug = route ?? action;
    if (disabled || (!slug && !(url && isWebAddress(url)))) {
      return (
        <Button key={index} theme={look} disabled>
          {label}
        </Button>
      );
    }
    if (slug) {
      const target = actionPath(
        scope,
        slug,
        (params ?? {}) as Readonly<Record<string, QueryValue>>,
      );
      const state = { backPath: `${pathname}${search}`, shouldCreateNewTransaction: true };
      return (
        <ButtonLink key={index} theme={look} to={target} state={state}>
          {label}
        </ButtonLink>
      );
    }
    return (
      <ButtonLink key={index} theme={look} to={url ?? ''} newTab>
        {label}
      </ButtonLink>
    );
  });
}
