import type { MenuItem } from '@/components/overlays/menu-entry';
import { useLinkProps } from '../components/io-link';
import type { IoMenuItem } from '../schemas/common';

/** Makes entries of our menus of those that an action gives a row. */
export function useRowMenu(): (item: IoMenuItem) => MenuItem {
  const linkProps = useLinkProps();
  return (item) => {
    const link = item.disabled ? null : linkProps(item);
    return {
      label: item.label,
      ...(item.theme === 'danger' && { theme: 'danger' }),
      ...(link ?? { disabled: true }),
    };
  };
}
