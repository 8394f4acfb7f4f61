import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SimpleTable } from './simple-table';

const rows = [
  { id: '1', label: 'CI', uses: 3 },
  { id: '2', label: 'Laptop', uses: 7 },
];

it('is a table with named rows, whose cells know their column', () => {
  render(
    <SimpleTable
      caption="Keys"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Label', primary: true, render: ({ label }) => label },
        { header: 'Uses', align: 'end', render: ({ uses }) => uses },
        { header: 'Options', hideHeader: true, render: () => <button>Delete</button> },
      ]}
    />,
  );
  const table = screen.getByRole('table', { name: 'Keys' });
  const headers = within(table).getAllByRole('columnheader');
  expect(headers.map(({ textContent }) => textContent)).toEqual(['Label', 'Uses', 'Options']);
  const row = within(table).getByRole('row', { name: /Laptop/ });
  expect(within(row).getByRole('rowheader')).toHaveTextContent('Laptop');
  const [uses, options] = within(row).getAllByRole('cell');
  expect(uses).toHaveAttribute('data-label', 'Uses');
  expect(options).not.toHaveAttribute('data-label');
});
