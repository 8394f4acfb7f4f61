import { useQuery } from '@tanstack/react-query';
import { ShieldCheck, ShieldX } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Icon } from '@/components/content/icon';
import { Spinner } from '@/components/feedback/spinner';
import { sessionQuery } from '@/lib/session/session';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { useIoActions } from '../io-actions-context';
import { IdentityDialog } from './identity-dialog';
import styles from './confirm.module.css';

/** CONFIRM_IDENTITY: whoever has proven a short while ago who they are is not asked again. */
export function ConfirmIdentity(io: IoComponentProps<object, boolean>) {
  const { label, value, isCurrent, isDisabled } = io;
  const { confirmIdentity } = useIoActions();
  const session = useQuery(sessionQuery);
  const [mustProve, setMustProve] = useState(false);
  const isAsked = isCurrent && !isDisabled && value === undefined;
  const tryGrace = useEffectEvent(() => confirmIdentity(null));
  const confirm = useEffectEvent(() => io.submit(true));
  useEffect(() => {
    if (!isAsked) return;
    let isStale = false;
    // Where nobody could say whether that was a short while ago, the password says it.
    void tryGrace()
      .catch(() => false)
      .then((isProven) => {
        if (isStale) return;
        if (isProven) confirm();
        else setMustProve(true);
      });
    return () => {
      isStale = true;
    };
  }, [isAsked]);
  return (
    <div className={styles.confirm}>
      <div className={styles.texts}>
        <p className={styles.label}>{label}</p>
        {value === undefined ? (
          isCurrent && <Spinner delayMs={500} />
        ) : (
          <p className={styles.answer}>
            <Icon of={value ? ShieldCheck : ShieldX} />
            {value ? ioTexts.identityConfirmed : ioTexts.identityNotConfirmed}
          </p>
        )}
      </div>
      {isAsked && mustProve && (
        <IdentityDialog
          label={label}
          email={session.data?.state === 'active' ? session.data.user.email : ''}
          onProve={confirmIdentity}
          onDone={(isConfirmed) => io.submit(isConfirmed)}
        />
      )}
    </div>
  );
}
