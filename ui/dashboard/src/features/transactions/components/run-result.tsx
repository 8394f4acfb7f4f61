import { Link2 } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { DateTime } from '@/components/content/date-time';
import { StatusIcon } from '@/components/content/status-icon';
import { useToast } from '@/components/feedback/toast-context';
import { copyText } from '@/lib/clipboard';
import { usePlace } from '@/lib/organization/place';
import { commonTexts } from '@/lib/texts/common';
import { runTexts } from '@/lib/texts/runs';
import { transactionState } from '@/lib/transaction-state';
import type { Outcome } from '../run/run-state';
import { FailureView } from './failure-view';
import { ResultValue } from './result-value';
import styles from './run-result.module.css';

interface Props {
  readonly outcome: Outcome;
  /** The slug of what ran. */
  readonly action: string;
  /** The address under which others find these results; none where they are looking at it. */
  readonly shareUrl?: string | undefined;
}

/** How a run ended, and what came out of it. */
export function RunResult({ outcome, action, shareUrl }: Props) {
  const { status, data, completedAt } = outcome;
  const { mode } = usePlace();
  const isFirst = mode === 'console' && action === 'hello_world' && status === 'SUCCESS';
  return (
    <section className={styles.result} aria-label={runTexts.outcome[status]}>
      {isFirst && (
        <AlertBox theme="success" title={runTexts.helloWorldTitle}>
          {runTexts.helloWorld}
        </AlertBox>
      )}
      <div className={styles.status}>
        <StatusIcon state={transactionState('COMPLETED', status)} decorative size={20} />
        <strong data-test-id="result-type">{runTexts.outcome[status]}</strong>
        <span className={styles.time}>
          {runTexts.at} <DateTime date={completedAt} />
        </span>
        {shareUrl !== undefined && <ShareButton url={shareUrl} />}
      </div>
      {data !== null && data !== undefined && (
        <div data-test-id="transaction-result" className={styles.data}>
          <h2 className={styles.heading}>{runTexts.result}</h2>
          {status === 'FAILURE' ? <FailureView data={data} /> : <ResultValue value={data} />}
        </div>
      )}
      {status === 'FAILURE' && (data === null || data === undefined) && (
        <AlertBox theme="danger">{runTexts.unknownError}</AlertBox>
      )}
    </section>
  );
}

function ShareButton({ url }: { readonly url: string }) {
  const toast = useToast();
  const share = async () => {
    if (await copyText(url)) toast.success(runTexts.linkCopied);
    else toast.error(commonTexts.copyFailed);
  };
  return (
    <Button theme="plain" icon={Link2} className={styles.share} onClick={() => void share()}>
      {runTexts.share}
    </Button>
  );
}
