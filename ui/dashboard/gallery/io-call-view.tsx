import { useMemo } from 'react';
import { decodeIoCall } from '@/io/call/io-call';
import { IoElements } from '@/io/call/io-elements';
import { useIoValues } from '@/io/call/use-io-values';
import { PlaceContext, placeIn } from '@/lib/organization/place';
import { organization, production } from './data/tables';

export interface GalleryElement {
  readonly methodName: string;
  readonly label: string;
  readonly props?: object;
  readonly isOptional?: boolean;
  readonly isMultiple?: boolean;
  readonly multipleProps?: object;
  readonly validationErrorMessage?: string;
}

interface Props {
  /** Sets its ids apart from those of other calls. */
  readonly id: string;
  readonly elements: readonly GalleryElement[];
  readonly isDisabled?: boolean;
  readonly onSubmit?: () => void;
}

/** What an action would show with these elements. Nobody is there to answer. */
export function IoCallView({ id, elements, isDisabled = false, onSubmit }: Props) {
  const call = useMemo(
    () => decodeIoCall({ id, inputGroupKey: id, kind: 'RENDER', toRender: elements }),
    [id, elements],
  );
  const io = useIoValues(call, 0);
  return (
    <PlaceContext value={placeIn(organization, production)}>
      <IoElements
        call={call}
        io={io}
        context="transaction"
        isCurrent
        isDisabled={isDisabled}
        onState={() => {}}
        onSubmit={() => onSubmit?.()}
      />
    </PlaceContext>
  );
}
