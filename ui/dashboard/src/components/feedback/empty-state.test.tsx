import { screen } from '@testing-library/react';
import { Inbox } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { EmptyState } from './empty-state';

describe('EmptyState', () => {
  it('says what is missing and offers the next step', () => {
    renderInApp(
      <EmptyState icon={Inbox} title="Nothing here yet" actions={<button>Start</button>}>
        Actions are tools built in code.
      </EmptyState>,
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Nothing here yet' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Start' })).toBeInTheDocument();
  });

  it('names the page where it is all there is', () => {
    renderInApp(<EmptyState page icon={Inbox} title="Action not found" />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Action not found');
    expect(document.title).toBe('Action not found | Interval');
  });
});
