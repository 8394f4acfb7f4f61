import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Dock } from './dock';
import { DockContext } from './dock-context';

describe('Dock', () => {
  it('shows its children in the region at the bottom', () => {
    const region = document.body.appendChild(document.createElement('aside'));
    render(
      <DockContext value={region}>
        <main>
          <Dock>Logs</Dock>
        </main>
      </DockContext>,
    );
    expect(region).toHaveTextContent('Logs');
    expect(screen.getByRole('main')).toBeEmptyDOMElement();
    region.remove();
  });

  it('shows nothing where there is no such region', () => {
    const { container } = render(<Dock>Logs</Dock>);
    expect(container).toBeEmptyDOMElement();
  });
});
