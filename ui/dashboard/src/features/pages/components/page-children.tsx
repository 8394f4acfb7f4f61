import type { IoCall } from '@/io/call/io-call';
import { IoElements } from '@/io/call/io-elements';
import { useIoValues } from '@/io/call/use-io-values';
import type { PageSession } from '../page/page-session';

interface Props {
  readonly session: PageSession;
  readonly call: IoCall;
}

/** What a page shows below its title. Nothing in it is submitted. */
export function PageChildren({ session, call }: Props) {
  const io = useIoValues(call, 0);
  return (
    <IoElements
      call={call}
      io={io}
      context="page"
      isCurrent
      isDisabled={false}
      onState={(index, state) => session.setComponentState(index, state)}
      onSubmit={() => {}}
    />
  );
}
