import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Section } from './section';

describe('Section', () => {
  it('is a region with the name of its heading, and has its tools beside that', () => {
    render(
      <Section title="Live keys" tools={<button type="button">Create</button>}>
        None
      </Section>,
    );
    const region = screen.getByRole('region', { name: 'Live keys' });
    expect(within(region).getByRole('heading', { level: 2 })).toHaveTextContent('Live keys');
    expect(within(region).getByRole('button', { name: 'Create' })).toBeVisible();
    expect(region).toHaveTextContent('None');
  });
});
