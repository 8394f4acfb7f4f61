import { AlertBox } from '@/components/feedback/alert-box';
import { ioTexts } from '@/lib/texts/io';

/** CREDENTIALS: an experiment of one SDK that servers refuse. There is nothing to enter, and no button. */
export function Credentials() {
  return <AlertBox theme="warning">{ioTexts.notImplemented('CREDENTIALS')}</AlertBox>;
}
