import { useEffect, useRef } from 'react';
import { classNames } from '@/lib/class-names';
import { tableTexts } from '@/lib/texts/tables';
import type { Selection } from './use-selection';
import styles from './select-all.module.css';

/** Chooses all rows that match; with anything chosen, it empties the choice. */
export function SelectAll({ selection }: { readonly selection: Selection }) {
  const box = useRef<HTMLInputElement>(null);
  const hasSome = selection.keys.size > 0;
  useEffect(() => {
    if (box.current) box.current.indeterminate = hasSome;
  }, [hasSome]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={classNames(styles.box, hasSome && 'indeterminate')}
      aria-label={hasSome ? tableTexts.selectNone : tableTexts.selectAll}
      checked={false}
      disabled={selection.isDisabled}
      onChange={selection.toggleAll}
    />
  );
}
