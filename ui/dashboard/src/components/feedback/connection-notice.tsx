import { Check, Unplug } from 'lucide-react';
import { useEffect, useState } from 'react';
import { classNames } from '@/lib/class-names';
import { runTexts } from '@/lib/texts/runs';
import { Button } from '../actions/button';
import { Icon } from '../content/icon';
import { Spinner } from './spinner';
import styles from './connection-notice.module.css';

interface Props {
  /** What is wrong with the connection; null while all is well. */
  readonly text: string | null;
  /** Offered where it does not come back by itself. */
  readonly onReconnect?: (() => void) | undefined;
}

/** How long to say that all is well again. */
const connectedMs = 1000;

/** Says at the edge of the screen that something is cut off, and for a moment that it is not any more. */
export function ConnectionNotice({ text, onReconnect }: Props) {
  const isBack = useIsBack(text !== null);
  if (text === null && !isBack) return null;
  return (
    <div
      role="status"
      className={classNames(styles.notice, isBack && styles.connected)}
      data-connection-notice
    >
      {isBack ? <Icon of={Check} /> : onReconnect ? <Icon of={Unplug} /> : <Spinner />}
      <span className={styles.text}>{text ?? runTexts.notices.connected}</span>
      {!isBack && onReconnect && (
        <Button onClick={onReconnect}>{runTexts.notices.reconnect}</Button>
      )}
    </div>
  );
}

/** True for a moment after something that was cut off has come back. */
function useIsBack(isCutOff: boolean): boolean {
  const [wasCutOff, setWasCutOff] = useState(isCutOff);
  const [isBack, setIsBack] = useState(false);
  if (wasCutOff !== isCutOff) {
    setWasCutOff(isCutOff);
    setIsBack(wasCutOff);
  }
  useEffect(() => {
    if (!isBack) return;
    const timer = setTimeout(() => setIsBack(false), connectedMs);
    return () => clearTimeout(timer);
  }, [isBack]);
  return isBack;
}
