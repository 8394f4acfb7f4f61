import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import type { Scope } from '@/lib/urls';
import { historyTexts } from '@/lib/texts/history';
import type { HistoryFilter } from '../api/history';
import { ExportDialog } from './export-dialog';

interface Props {
  readonly scope: Scope;
  readonly filter: HistoryFilter;
}

/** Takes what the filter shows out of here, as a file for a spreadsheet program. */
export function ExportHistory({ scope, filter }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={Download} onClick={() => setIsOpen(true)}>
        {historyTexts.export}
      </Button>
      {isOpen && <ExportDialog scope={scope} filter={filter} onClose={() => setIsOpen(false)} />}
    </>
  );
}
