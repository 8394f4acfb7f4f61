import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { ErrorBoundary } from './error-boundary';

let failure: Error | null;

function Fragile() {
  if (failure) throw failure;
  return <p>All is well</p>;
}

beforeEach(() => {
  failure = new Error('boom');
  // React reports what a boundary caught; here that is the point.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('ErrorBoundary', () => {
  it('replaces what failed, and tries again when asked', async () => {
    const { user } = renderInApp(
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
    failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('All is well')).toBeInTheDocument();
  });

  it('forgets the failure when its key changes', () => {
    const at = (path: string) => (
      <ErrorBoundary resetKey={path}>
        <Fragile />
      </ErrorBoundary>
    );
    const { rerender } = renderInApp(at('/a'));
    failure = null;
    rerender(at('/a'));
    expect(screen.getByRole('alert')).toBeInTheDocument();
    rerender(at('/b'));
    expect(screen.getByText('All is well')).toBeInTheDocument();
  });

  it('says what it was, where somebody knows', () => {
    renderInApp(
      <ErrorBoundary title="The table cannot be shown">
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The table cannot be shown');
  });

  it('knows when the server has a newer version', () => {
    failure = new TypeError('Failed to fetch dynamically imported module: /assets/a.js');
    renderInApp(
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('A new version is available');
  });
});
