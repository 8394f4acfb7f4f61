import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Tooltip } from './tooltip';

const draw = () =>
  renderInApp(
    <Tooltip text="Runs every hour">
      <button>Schedule</button>
    </Tooltip>,
  );
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const anchor = () => screen.getByRole('button').parentElement ?? document.body;
const tooltip = () => screen.queryByRole('tooltip');

beforeEach(async () => {
  await import('./tooltip-surface');
  vi.useFakeTimers();
});

describe('Tooltip', () => {
  it('comes and goes after 250 ms of pointing', async () => {
    draw();
    fireEvent.pointerEnter(anchor());
    await pass(249);
    expect(tooltip()).toBeNull();
    await pass(1);
    expect(tooltip()).toHaveTextContent('Runs every hour');
    fireEvent.pointerLeave(anchor());
    await pass(249);
    expect(tooltip()).not.toBeNull();
    await pass(1);
    expect(tooltip()).toBeNull();
  });

  it('does not appear for somebody passing by, nor under a finger', async () => {
    draw();
    fireEvent.pointerEnter(anchor());
    await pass(100);
    fireEvent.pointerLeave(anchor());
    await pass(1000);
    fireEvent.pointerEnter(anchor(), { pointerType: 'touch' });
    await pass(1000);
    expect(tooltip()).toBeNull();
  });

  it('makes way for a press', async () => {
    draw();
    fireEvent.pointerEnter(anchor());
    await pass(250);
    fireEvent.pointerDown(anchor());
    expect(tooltip()).toBeNull();
  });
});
