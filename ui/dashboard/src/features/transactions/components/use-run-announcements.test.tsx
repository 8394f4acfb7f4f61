import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AnnounceContext } from '@/components/feedback/announce-context';
import { parseIoCall } from '@/io/call/io-call';
import { initialRunState, reduceRun } from '../run/run-state';
import { useRunAnnouncements } from './use-run-announcements';

function announcedOf(...toRender: readonly object[]): readonly string[] {
  const call = parseIoCall(
    JSON.stringify({ id: 'call', inputGroupKey: 'key', kind: 'RENDER', toRender }),
  );
  const said: string[] = [];
  renderHook(
    () => {
      useRunAnnouncements(reduceRun(initialRunState(true), { type: 'rendered', call }));
    },
    {
      wrapper: ({ children }) => (
        <AnnounceContext value={(text) => said.push(text)}>{children}</AnnounceContext>
      ),
    },
  );
  return said;
}

it('names a step by its first label', () => {
  expect(announcedOf({ methodName: 'INPUT_TEXT', label: 'Your name' })).toEqual([
    'Step 1: Your name',
  ]);
});

it('does not read out the marks of Markdown', () => {
  const markdown = { methodName: 'DISPLAY_MARKDOWN', label: 'All **counted**.' };
  expect(announcedOf(markdown)).toEqual(['Step 1']);
  expect(announcedOf(markdown, { methodName: 'INPUT_TEXT', label: 'Cups' })).toEqual([
    'Step 1: Cups',
  ]);
});
