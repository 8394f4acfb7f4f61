import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import type { ButtonTheme } from '@/components/actions/button-style';
import type { IoMenuItem } from '../schemas/common';
import { useLinkProps } from './io-link';

interface Props {
  readonly items: readonly IoMenuItem[];
  /** The look of those that name none; it may depend on the place. */
  readonly themeOf: (item: IoMenuItem, index: number) => ButtonTheme;
}

/** Buttons that lead somewhere: those of headings and pages. */
export function MenuButtons({ items, themeOf }: Props) {
  const linkProps = useLinkProps();
  return items.map((item, index) => {
    const theme = themeOf(item, index);
    const link = item.disabled ? null : linkProps(item);
    if (!link) {
      return (
        <Button key={index} theme={theme} disabled>
          {item.label}
        </Button>
      );
    }
    return (
      <ButtonLink key={index} theme={theme} {...link}>
        {item.label}
      </ButtonLink>
    );
  });
}
