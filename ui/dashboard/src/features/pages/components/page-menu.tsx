import { MenuButtons } from '@/io/components/menu-buttons';
import type { IoMenuItem } from '@/io/schemas/common';

/** The buttons of a page; the last one is the one to press, unless they say otherwise. */
export function PageMenu({ items }: { readonly items: readonly IoMenuItem[] }) {
  const lookOf = (index: number) => (index === items.length - 1 ? 'primary' : 'secondary');
  return (
    <MenuButtons
      items={items}
      themeOf={({ theme }, index) => (theme && theme !== 'default' ? theme : lookOf(index))}
    />
  );
}
