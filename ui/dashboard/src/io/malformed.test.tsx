import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { useMemo } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import { decodeSuperjson } from '@/lib/superjson/decode';
import { decodeIoCall, parseIoCall } from './call/io-call';
import { IoElements } from './call/io-elements';
import { useIoValues } from './call/use-io-values';
import { displayMethods } from './display-methods';
import { findIoMethod } from './io-methods';
import { inputMethods } from './input-methods';

const names = [...Object.keys(displayMethods), ...Object.keys(inputMethods)];

function Call({ elements, onValues }: { elements: unknown[]; onValues?: (v: unknown) => void }) {
  const call = useMemo(
    () => decodeIoCall({ id: 'i', inputGroupKey: 'k', kind: 'RENDER', toRender: elements }),
    [elements],
  );
  const io = useIoValues(call, 0);
  return (
    <>
      <IoElements
        call={call}
        io={io}
        context="transaction"
        isCurrent
        isDisabled={false}
        onState={() => {}}
        onSubmit={() => {}}
      />
      <button onClick={() => onValues?.(io.attempt() ? io.values : null)}>Try</button>
    </>
  );
}

describe('what a host may send', () => {
  it('is read, or refused as a whole, whatever it is', () => {
    const shape = fc.record(
      {
        id: fc.anything(),
        inputGroupKey: fc.anything(),
        kind: fc.constantFrom('RENDER', 'OTHER'),
        toRender: fc.array(fc.anything()),
        choiceButtons: fc.anything(),
        validationErrorMessage: fc.anything(),
      },
      { requiredKeys: ['id', 'kind', 'toRender'] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          shape.map((value) => safeJson(value)),
        ),
        (text) => {
          try {
            expect(parseIoCall(text).elements).toBeInstanceOf(Array);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        },
      ),
    );
  });

  it('is decoded with any annotations', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, meta) => {
        decodeSuperjson(json, meta);
        decodeSuperjson(json, { values: meta });
      }),
    );
    expect(decodeSuperjson('x', { values: ['constructor'] })).toBe('x');
  });

  it.each(names)('is checked before %s is drawn', (name) => {
    const method = findIoMethod(name);
    fc.assert(
      fc.property(fc.anything(), (props) => {
        const decoded = method?.decode(props);
        if (decoded && 'props' in decoded) {
          method?.initialValue(decoded.props, {
            isOptional: false,
            isMultiple: true,
            multipleDefault: props,
          });
        }
      }),
    );
  });
});

describe('one bad component', () => {
  const good = { methodName: 'INPUT_TEXT', label: 'Name', props: {} };

  it.each([
    ['is no object', null, 'Element 1'],
    ['has no method', { label: 'Nameless' }, 'Nameless'],
    ['has no label that is one', { methodName: 'INPUT_TEXT', label: {} }, 'INPUT_TEXT'],
    [
      'has bad props',
      { methodName: 'DISPLAY_HTML', label: 'Letter', props: { html: 1 } },
      'Letter',
    ],
  ])('that %s says so and leaves the rest usable', async (_what, bad, label) => {
    renderInApp(inPlace(<Call elements={[bad, good]} />));
    expect(screen.getByText(`Label: ${label}`)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Name'), 'Ada');
    expect(screen.getByLabelText('Name')).toHaveValue('Ada');
  });

  it('that only shows something keeps nobody from answering', async () => {
    const onValues = vi.fn();
    const elements = [
      { methodName: 'DISPLAY_HTML', label: 'Letter', props: {} },
      { methodName: 'DISPLAY_OF_TOMORROW', label: 'Later' },
      { methodName: 'INPUT_BOOLEAN', label: 'Yes', props: {} },
    ];
    renderInApp(inPlace(<Call elements={elements} onValues={onValues} />));
    await userEvent.click(screen.getByRole('button', { name: 'Try' }));
    expect(onValues).toHaveBeenCalledWith([null, null, false]);
  });

  it('that asks for something is answered by nobody', async () => {
    const onValues = vi.fn();
    const elements = [{ methodName: 'INPUT_OF_TOMORROW', label: 'Later' }];
    renderInApp(inPlace(<Call elements={elements} onValues={onValues} />));
    await userEvent.click(screen.getByRole('button', { name: 'Try' }));
    expect(onValues).toHaveBeenCalledWith(null);
    expect(screen.getByText('Component INPUT_OF_TOMORROW is not implemented.')).toBeVisible();
  });
});

/** Arbitrary values may be circular, or have no JSON. */
function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'nonsense';
  }
}
