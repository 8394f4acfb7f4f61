import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FilterBar } from './filter-bar';

it('holds what narrows a list', () => {
  render(
    <FilterBar>
      <input aria-label="Filter" />
    </FilterBar>,
  );
  expect(screen.getByRole('textbox', { name: 'Filter' })).toBeVisible();
});
