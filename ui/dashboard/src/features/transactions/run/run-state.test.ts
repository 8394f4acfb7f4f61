import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIoCall } from '@/io/call/io-call';
import {
  initialRunState,
  isAwaitingInput,
  reduceRun,
  type RunEvent,
  type RunState,
} from './run-state';

const call = (key: string, id: string, method = 'INPUT_TEXT', error?: string) =>
  parseIoCall(
    JSON.stringify({
      id,
      inputGroupKey: key,
      kind: 'RENDER',
      toRender: [{ methodName: method, validationErrorMessage: error }],
    }),
  );

const after = (state: RunState, ...events: readonly RunEvent[]) => events.reduce(reduceRun, state);

const answered = (key: string): RunEvent => ({
  type: 'answered',
  key,
  answer: { response: '{}', choice: null, values: [] },
});

const loading = { label: 'Working', description: '', completed: null, total: null };

const events: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.constantFrom<RunEvent>(
    { type: 'connected' },
    { type: 'host-not-found' },
    { type: 'host-dropped' },
    { type: 'usurped' },
    { type: 'reconnecting' },
    { type: 'loading', loading },
    { type: 'completed', outcome: { status: 'SUCCESS', data: null, completedAt: new Date(0) } },
    { type: 'refused', key: 'b', message: 'No.' },
    answered('a'),
    answered('nobody'),
  ),
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(5), fc.constantFrom('INPUT_TEXT', 'DISPLAY_CODE'))
    .map(([key, id, method]): RunEvent => ({
      type: 'rendered',
      call: call(key, String(id), method),
    })),
  fc.string().map((text): RunEvent => ({ type: 'unreadable', text })),
  fc
    .array(fc.record({ index: fc.nat(20), text: fc.string() }))
    .map((lines): RunEvent => ({ type: 'logged', lines })),
);

describe('a run, whatever happens to it', () => {
  it.each([true, false])('stays one that can be drawn (appending: %s)', (appends) => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (happened) => {
        const state = after(initialRunState(appends), ...happened);
        const keys = state.calls.map((shown) => shown.call.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(appends || keys.length <= 1).toBe(true);
        const indexes = state.logs.map(({ index }) => index);
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a rendering that cannot be read', () => {
  it('is told again where it comes again before the connection is said to be there', () => {
    const again = after(
      initialRunState(true),
      { type: 'unreadable', text: 'nonsense' },
      { type: 'reconnecting' },
    );
    expect(again.phase).toBe('connecting');
    const shown = after(again, { type: 'unreadable', text: 'nonsense' }, { type: 'connected' });
    expect(shown.phase).toBe('invalid-message');
    expect(reduceRun(again, { type: 'connected' }).phase).toBe('in-progress');
  });

  it('is told, kept in the log, and over with the next that can', () => {
    const shown = after(
      initialRunState(true),
      { type: 'rendered', call: call('a', '1') },
      { type: 'logged', lines: [{ index: 4, text: 'before' }] },
      { type: 'unreadable', text: 'nonsense' },
    );
    expect(shown.phase).toBe('invalid-message');
    expect(shown.logs.map(({ text }) => text)).toEqual(['before', 'nonsense']);
    expect(shown.calls).toHaveLength(1);
    const resumed = reduceRun(shown, { type: 'rendered', call: call('b', '2') });
    expect(resumed.phase).toBe('in-progress');
    expect(resumed.calls).toHaveLength(2);
  });
});

it('that is over is not disturbed by what comes too late', () => {
  const outcome = { status: 'SUCCESS', data: 1, completedAt: new Date(0) } as const;
  const state = after(
    initialRunState(true),
    { type: 'completed', outcome },
    { type: 'unreadable', text: 'nonsense' },
  );
  expect(state.phase).toBe('completed');
});

describe('an answer', () => {
  const asked = after(initialRunState(true), { type: 'rendered', call: call('a', '1') });

  it('ends the wait, unless the action finds fault with it', () => {
    const state = reduceRun(asked, answered('a'));
    expect([isAwaitingInput(asked), isAwaitingInput(state)]).toEqual([true, false]);
    const rejected = reduceRun(state, { type: 'rendered', call: call('a', '2', undefined, 'No.') });
    expect(isAwaitingInput(rejected)).toBe(true);
    expect(rejected.calls[0]?.rejections).toBe(1);
  });

  it('stays when the same rendering comes again', () => {
    const state = after(asked, answered('a'), { type: 'rendered', call: call('a', '1') });
    expect(state.calls[0]?.answer).not.toBeNull();
  });
});
