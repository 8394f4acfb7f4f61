import { MenuItem as Item } from '@ariakit/react/menu';
import { Check } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { Anchor } from '../actions/anchor';
import { Icon } from '../content/icon';
import type { MenuItem } from './menu-entry';
import styles from './menu-surface.module.css';

export function MenuSurfaceItem({ item }: { readonly item: MenuItem }) {
  const { label, icon, mark, hint, theme, disabled = false, current, onSelect, to } = item;
  const link = to !== undefined && !disabled && (
    <Anchor to={to} state={item.state} newTab={item.newTab} />
  );
  return (
    <Item
      className={classNames(styles.item, theme === 'danger' && styles.danger)}
      disabled={disabled}
      accessibleWhenDisabled
      aria-current={current || undefined}
      onClick={onSelect}
      {...(link && { render: link })}
    >
      {icon ? <Icon of={icon} /> : mark}
      <span className={styles.label}>{label}</span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {current && <Icon of={Check} />}
    </Item>
  );
}
