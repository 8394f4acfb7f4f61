import { useMemo } from 'react';
import { IoElements } from '@/io/call/io-elements';
import { useIoValues } from '@/io/call/use-io-values';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { readPreview } from '../read-preview';
import { useHeightMessage } from '../use-height-message';
import styles from './preview-screen.module.css';

/** One component for documentation to frame. There is no action behind it, and nobody is logged in. */
export default function PreviewScreen() {
  const { search } = useAppLocation();
  const call = useMemo(() => readPreview(new URLSearchParams(search)), [search]);
  const io = useIoValues(call, 0);
  useHeightMessage();
  return (
    <div className={styles.preview}>
      <IoElements
        call={call}
        io={io}
        context="transaction"
        isCurrent
        isDisabled={false}
        onState={() => {}}
        onSubmit={() => {}}
      />
    </div>
  );
}
