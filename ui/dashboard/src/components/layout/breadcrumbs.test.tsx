import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Breadcrumbs } from './breadcrumbs';

it('links all but where we are', () => {
  renderInApp(<Breadcrumbs crumbs={[{ label: 'Teams', to: '/teams' }, { label: 'Support' }]} />);
  expect(screen.getByRole('navigation', { name: 'Breadcrumbs' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Teams' })).toHaveAttribute('href', '/teams');
  expect(screen.getByText('Support')).toHaveAttribute('aria-current', 'page');
});
