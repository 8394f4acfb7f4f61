import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { OutdatedState } from './outdated-state';

it('explains why to reload', () => {
  renderInApp(<OutdatedState />);
  expect(screen.getByRole('alert')).toHaveTextContent('A new version is available');
  expect(screen.getByRole('button', { name: 'Reload page' })).toBeInTheDocument();
});
