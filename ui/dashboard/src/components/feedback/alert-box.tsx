import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import * as v from 'valibot';
import { classNames } from '@/lib/class-names';
import { readStored, writeStored } from '@/lib/storage';
import { commonTexts } from '@/lib/texts/common';
import { IconButton } from '../actions/icon-button';
import { Icon } from '../content/icon';
import styles from './alert-box.module.css';

interface Props {
  readonly theme?: 'info' | 'warning' | 'danger' | 'success';
  readonly title?: string;
  readonly children: ReactNode;
  /** Makes the box dismissible for good: this browser remembers it under this id. */
  readonly dismissId?: string;
}

const icons = { info: Info, warning: TriangleAlert, danger: CircleAlert, success: CircleCheck };

/** Something to know, in the place it is about. Errors are spoken as soon as they appear. */
export function AlertBox({ theme = 'info', title, children, dismissId }: Props) {
  const key = `alertDismissed-${dismissId}`;
  const [isDismissed, setIsDismissed] = useState(
    () => dismissId !== undefined && readStored(key, v.boolean(), false),
  );
  if (isDismissed) return null;
  const dismiss = () => {
    writeStored(key, true);
    setIsDismissed(true);
  };
  return (
    <div
      role={theme === 'danger' ? 'alert' : undefined}
      className={classNames(styles.box, theme !== 'info' && styles[theme])}
    >
      <Icon of={icons[theme]} />
      <div className={styles.content}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {dismissId !== undefined && (
        <span className={styles.dismiss}>
          <IconButton icon={X} label={commonTexts.dismissInfo} compact onClick={dismiss} />
        </span>
      )}
    </div>
  );
}
