import { render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Affixed } from './affixed';

afterEach(() => vi.restoreAllMocks());

describe('Affixed', () => {
  it('keeps the value clear of what stands beside it', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(30);
    const { container } = render(
      <Affixed suffix="USD">
        <input />
      </Affixed>,
    );
    const input = container.querySelector('input');
    expect(input?.style.paddingInlineEnd).toBe('calc(30px + 2 * var(--control-padding))');
    expect(input?.style.paddingInlineStart).toBe('');
  });

  it('adds nothing where nothing is asked for', () => {
    const { container } = render(
      <Affixed>
        <input />
      </Affixed>,
    );
    expect(container.firstElementChild?.tagName).toBe('INPUT');
  });
});
