import { screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

// What is typed into it is tested in a real browser (tests/e2e): jsdom has no selection to speak of.
const methodName = 'INPUT_RICH_TEXT';
const box = () => screen.findByRole('textbox', { name: 'Note' });

// What is loaded on demand is there already, however slow the machine.
beforeAll(() => import('./input-rich-text'));

it('is an editor with a toolbar that is one stop for Tab', async () => {
  renderIoCall({ methodName, label: 'Note' });
  expect(await box()).toHaveAttribute('id', 'INPUT_RICH_TEXT-0-k');
  expect(await box()).toHaveClass('ProseMirror');
  expect(screen.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
  expect(screen.getByTitle('Toggle strikethrough (Ctrl+Shift+S)')).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+shift+s',
  );
  const stops = [...screen.getAllByRole('button'), screen.getByLabelText('Heading level')].filter(
    (control) => control.closest('[role=toolbar]') && control.tabIndex === 0,
  );
  expect(stops).toHaveLength(1);
});

it('takes an empty text for no value', async () => {
  const { submit } = renderIoCall({
    methodName,
    label: 'Note',
    props: { defaultValue: '<p></p>' },
  });
  await box();
  expect(await submit()).toEqual([]);
  expect(screen.getByText('This field is required.')).toBeVisible();
});

it.each(['<p>a <strong>b</strong></p>', '<p><img src="https://example.com/a.png"></p>'])(
  'gives %s',
  async (defaultValue) => {
    const { submit } = renderIoCall({ methodName, label: 'Note', props: { defaultValue } });
    await box();
    expect(await submit()).toEqual([defaultValue]);
  },
);

it('runs nothing that a default holds', async () => {
  const defaultValue = '<p onclick="x()">a<script>x()</script><a href="javascript:x()">b</a></p>';
  renderIoCall({ methodName, label: 'Note', props: { defaultValue } });
  expect((await box()).innerHTML).not.toMatch(/script|onclick/);
});

it('cannot be changed while it is disabled', async () => {
  const props = { defaultValue: '<p>a</p>', disabled: true };
  renderIoCall({ methodName, label: 'Note', props });
  expect(await box()).toHaveAttribute('contenteditable', 'false');
  expect(screen.queryByRole('toolbar')).toBeNull();
});
