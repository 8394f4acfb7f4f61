import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { tableTexts } from '@/lib/texts/tables';
import type { Row } from './row';
import type { RowsState } from './rows-state';

/** Why rows do not come, and what can be done about it. */
export function TroubleNotice<R extends Row>({ state }: { readonly state: RowsState<R> }) {
  const { trouble, retry } = state;
  if (trouble === null) return null;
  const { title, text } = tableTexts.trouble[trouble];
  return (
    <AlertBox theme={trouble === 'over' ? 'info' : 'warning'} title={title}>
      <p>{text}</p>
      {trouble !== 'over' && <Button onClick={retry}>{tableTexts.tryAgain}</Button>}
    </AlertBox>
  );
}
