import { useMemo, type ReactNode } from 'react';
import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { decodeIoCall } from '@/io/call/io-call';
import { IoElements } from '@/io/call/io-elements';
import { useIoValues } from '@/io/call/use-io-values';
import { inPlace } from './place';
import { renderInApp } from './render';

/** An element of a call as an action sends it. */
interface Element {
  readonly methodName: string;
  readonly label?: string;
  readonly props?: object;
  readonly propsMeta?: object;
  readonly isStateful?: boolean;
  readonly isOptional?: boolean;
  readonly isMultiple?: boolean;
  readonly multipleProps?: object;
  readonly validationErrorMessage?: string;
}

interface CallProps {
  readonly element: Element;
  /** New for every rendering of the same call. */
  readonly id: string;
  readonly isCurrent: boolean;
  readonly onState: (state: unknown) => void;
  readonly onValue: (value: unknown) => void;
  readonly onSubmit: (value: unknown) => void;
}

function Call({ element, id, isCurrent, onState, onValue, onSubmit }: CallProps) {
  const call = useMemo(
    () => decodeIoCall({ id, inputGroupKey: 'k', kind: 'RENDER', toRender: [element] }),
    [element, id],
  );
  const io = useIoValues(call, 0);
  return (
    <>
      <IoElements
        call={call}
        io={io}
        context="transaction"
        isCurrent={isCurrent}
        isDisabled={false}
        onState={(_index, state) => onState(state)}
        onSubmit={(_index, value) => onSubmit(value)}
      />
      <button
        onClick={() => {
          if (io.attempt()) onValue(io.values[0]);
        }}
      >
        Try
      </button>
    </>
  );
}

interface Options {
  readonly isCurrent?: boolean;
  /** Puts something around the call. */
  readonly wrap?: (children: ReactNode) => ReactNode;
}

/** Draws a call of one element as transactions and pages do. */
export function renderIoCall(element: Element, options: Options = {}) {
  const { isCurrent = true, wrap } = options;
  const onState = vi.fn<(state: unknown) => void>();
  const onValue = vi.fn<(value: unknown) => void>();
  const onSubmit = vi.fn<(value: unknown) => void>();
  const call = (drawn: Element, id: string) => {
    const view = <Call element={drawn} {...{ id, isCurrent, onState, onValue, onSubmit }} />;
    return inPlace(wrap ? wrap(view) : view);
  };
  const { rerender, ...rest } = renderInApp(call(element, 'i0'));
  return {
    ...rest,
    onState,
    onSubmit,
    /** What the action sends as an answer to a state. */
    redraw: (props: object) => rerender(call({ ...element, props }, 'i1')),
    /** Submits; returns what the host receives, in a list, which is empty where something is wrong. */
    submit: async () => {
      onValue.mockClear();
      await rest.user.click(screen.getByRole('button', { name: 'Try' }));
      return onValue.mock.calls[0] ?? [];
    },
  };
}
