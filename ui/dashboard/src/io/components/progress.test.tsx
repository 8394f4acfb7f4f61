import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

it('spins while nobody knows how long it takes', () => {
  const element = { methodName: 'DISPLAY_PROGRESS_INDETERMINATE', label: 'Asking' };
  const { unmount } = renderIoCall(element);
  expect(screen.getByRole('status')).toHaveTextContent('Asking');
  unmount();
  renderIoCall(element, { isCurrent: false });
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText('Asking')).toBeVisible();
});

it('counts steps', () => {
  renderIoCall({
    methodName: 'DISPLAY_PROGRESS_STEPS',
    label: 'Sending',
    props: { steps: { completed: 1, total: 3 }, currentStep: 'Ada', subTitle: 'Letters' },
  });
  expect(screen.getByRole('progressbar', { name: 'Sending' })).toBeVisible();
  for (const text of ['1/3', 'Ada', 'Letters']) expect(screen.getByText(text)).toBeVisible();
});

it('works on the item after the last completed one', () => {
  renderIoCall({
    methodName: 'DISPLAY_PROGRESS_THROUGH_LIST',
    props: {
      items: [
        { label: 'One', isComplete: true, resultDescription: 'fine' },
        { label: 'Two', isComplete: false },
        { label: 'Three', isComplete: false },
      ],
    },
  });
  const [one, two, three] = screen.getAllByRole('listitem');
  if (!one || !two || !three) throw new Error('There are fewer than three items');
  expect(one).toHaveTextContent('One – fine');
  expect(within(one).getByRole('img', { name: 'Complete' })).toBeVisible();
  expect(within(two).getByRole('status')).toBeVisible();
  expect(within(three).getByRole('img', { name: 'Pending' })).toBeVisible();
});
