import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { Row } from '@/components/layout/row';
import { historyTexts } from '@/lib/texts/history';

interface Props {
  readonly newer: string | null;
  readonly older: string | null;
  readonly onGo: (cursor: string) => void;
}

/** From one page of the history to the next; nothing where there is only one. */
export function HistoryPager({ newer, older, onGo }: Props) {
  if (newer === null && older === null) return null;
  return (
    <nav aria-label={historyTexts.pages}>
      <Row justify="end">
        <Button
          icon={ChevronLeft}
          disabled={newer === null}
          onClick={() => newer !== null && onGo(newer)}
        >
          {historyTexts.newer}
        </Button>
        <Button
          icon={ChevronRight}
          disabled={older === null}
          onClick={() => older !== null && onGo(older)}
        >
          {historyTexts.older}
        </Button>
      </Row>
    </nav>
  );
}
