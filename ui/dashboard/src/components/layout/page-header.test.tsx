import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { PageHeader } from './page-header';

it('names the page and holds its actions', () => {
  renderInApp(
    <PageHeader
      title="Keys"
      description="Keys let hosts connect."
      actions={<button>Create live key</button>}
      breadcrumbs={[{ label: 'Dashboard', to: '/dashboard' }, { label: 'Keys' }]}
    />,
  );
  expect(screen.getByRole('heading', { level: 1, name: 'Keys' })).toBeInTheDocument();
  expect(document.title).toBe('Keys | Interval');
  expect(screen.getByRole('button', { name: 'Create live key' })).toBeInTheDocument();
  expect(screen.getByRole('navigation')).toBeInTheDocument();
});
