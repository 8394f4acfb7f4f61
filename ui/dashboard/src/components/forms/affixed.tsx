import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './control.module.css';

interface Props {
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  readonly children: ReactNode;
}

/** Puts something inside a control, before or after its value, and keeps the value clear of it. */
export function Affixed({ prefix, suffix, children }: Props) {
  const wrapper = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const control = wrapper.current?.querySelector<HTMLElement>(':scope > input');
    if (!control) return;
    const widthOf = (side: string | undefined) =>
      wrapper.current?.querySelector<HTMLElement>(`:scope > .${side}`)?.offsetWidth ?? 0;
    const room = (width: number) =>
      width > 0 ? `calc(${width}px + 2 * var(--control-padding))` : '';
    control.style.paddingInlineStart = room(widthOf(styles.prefix));
    control.style.paddingInlineEnd = room(widthOf(styles.suffix));
  }, [prefix, suffix]);
  if (prefix === undefined && suffix === undefined) return children;
  return (
    <span ref={wrapper} className={styles.affixed}>
      {prefix !== undefined && <span className={styles.prefix}>{prefix}</span>}
      {children}
      {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
    </span>
  );
}
