import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ConnectionNotice } from './connection-notice';

afterEach(() => vi.useRealTimers());

it('says what is wrong, and for a moment that it is not any more', () => {
  vi.useFakeTimers();
  const { rerender, container } = render(<ConnectionNotice text="The connection was lost." />);
  expect(screen.getByText('The connection was lost.')).toBeInTheDocument();
  rerender(<ConnectionNotice text={null} />);
  expect(screen.getByText('Connected!')).toBeInTheDocument();
  act(() => void vi.advanceTimersByTime(1000));
  expect(container).toBeEmptyDOMElement();
});

it('says nothing about a first connection', () => {
  const { container } = render(<ConnectionNotice text={null} />);
  expect(container).toBeEmptyDOMElement();
});

it('offers to reconnect where that does not happen by itself', () => {
  const onReconnect = vi.fn();
  render(<ConnectionNotice text="Opened somewhere else." onReconnect={onReconnect} />);
  screen.getByRole('button', { name: 'Reconnect' }).click();
  expect(onReconnect).toHaveBeenCalledTimes(1);
});
