import { expect, it } from 'vitest';
import { StateSender } from './state-sender';

/** A sender whose messages are answered by hand. */
function setUp() {
  const sent: (readonly unknown[])[] = [];
  const answers: ((wasSent: boolean) => void)[] = [];
  const sender = new StateSender(2, (states) => {
    sent.push(states);
    return new Promise((resolve) => answers.push(resolve));
  });
  const answer = async (wasSent: boolean) => {
    answers.shift()?.(wasSent);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { sender, sent, answer };
}

it('has one message under way, and afterwards tells the newest', async () => {
  const { sender, sent, answer } = setUp();
  sender.set(0, 'a');
  sender.set(0, 'b');
  sender.set(1, 'c');
  expect(sent).toEqual([['a', null]]);
  await answer(true);
  expect(sent).toEqual([
    ['a', null],
    ['b', 'c'],
  ]);
  await answer(true);
  expect(sent).toHaveLength(2);
});

it('keeps what could not be sent until there is a way again', async () => {
  const { sender, sent, answer } = setUp();
  sender.set(1, 'a');
  await answer(false);
  expect(sent).toHaveLength(1);
  sender.flush();
  expect(sent).toEqual([
    [null, 'a'],
    [null, 'a'],
  ]);
});
