import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { Spinner } from '@/components/feedback/spinner';
import { Dialog } from '@/components/overlays/dialog';
import { formatCount } from '@/lib/format/numbers';
import { errorText } from '@/lib/http/error-text';
import { commonTexts } from '@/lib/texts/common';
import { historyTexts } from '@/lib/texts/history';
import type { Scope } from '@/lib/urls';
import type { HistoryFilter } from '../api/history';
import { mostRows, useHistoryExport } from '../use-history-export';

interface Props {
  readonly scope: Scope;
  readonly filter: HistoryFilter;
  readonly onClose: () => void;
}

/** How far the export is; closing it ends it. */
export function ExportDialog({ scope, filter, onClose }: Props) {
  const { count, state } = useHistoryExport(scope, filter);
  const isRunning = state.kind === 'running';
  return (
    <Dialog
      title={historyTexts.exportTitle}
      open
      onClose={onClose}
      size="small"
      footer={
        <Button theme={isRunning ? 'secondary' : 'primary'} onClick={onClose}>
          {isRunning ? commonTexts.cancel : commonTexts.close}
        </Button>
      }
    >
      <div aria-live="polite">
        {isRunning && <Spinner text={historyTexts.exporting(formatCount(count))} />}
        {state.kind === 'done' && <p>{historyTexts.exported(formatCount(count))}</p>}
      </div>
      {state.kind === 'done' && state.isCut && (
        <AlertBox theme="warning">{historyTexts.exportCut(formatCount(mostRows))}</AlertBox>
      )}
      {state.kind === 'failed' && <AlertBox theme="danger">{errorText(state.error)}</AlertBox>}
    </Dialog>
  );
}
