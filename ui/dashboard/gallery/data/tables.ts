import type { Environment } from '@/lib/organization/environment';
import type { Organization } from '@/lib/organization/organization';

const colors = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'gray'];
const customers = ['Ada Lovelace', 'Grace Hopper', 'Katherine Johnson', 'Radia Perlman'];
const states = [
  { label: 'Paid', highlightColor: 'green' },
  { label: 'Late', highlightColor: 'orange' },
  { label: 'Disputed', highlightColor: 'red' },
];

/** A thousand rows with everything that rows have. */
export const orders = {
  columns: [
    { label: 'Order', accessorKey: 'order' },
    { label: 'Customer', accessorKey: 'customer' },
    { label: 'Amount', accessorKey: 'amount' },
    { label: 'State', accessorKey: 'state' },
    { label: 'Placed', accessorKey: 'placed' },
  ],
  data: Array.from({ length: 1000 }, (_, index) => ({
    key: String(index),
    data: {
      order: { label: `#${1000 + index}`, route: 'orders', params: { id: index } },
      customer: customers[index % customers.length],
      amount: ((index * 7919) % 10_000) / 100,
      state: states[index % states.length],
      placed: new Date(Date.UTC(2026, 0, 1 + (index % 300), 9, index % 60)).toISOString(),
    },
    menu: [
      { label: 'Show', route: 'orders', params: { id: index } },
      { label: 'Refund', route: 'orders/refund', theme: 'danger' },
    ],
  })),
  totalRecords: 1000,
  defaultPageSize: 10,
};

/** As many as older SDKs send at once; `?rows=` asks for another number, to measure with. */
const manyRows = Number(new URLSearchParams(location.search).get('rows') ?? 2000);

export const many = {
  ...orders,
  data: Array.from({ length: manyRows }, (_, index) => {
    const row = orders.data[index % orders.data.length];
    return { ...row, key: String(index), data: { ...row?.data, customer: `Customer ${index}` } };
  }),
  totalRecords: manyRows,
  defaultPageSize: Infinity,
};

/** What is wrong stands where it is wrong. */
export const brokenRows = {
  columns: [{ label: 'Name', accessorKey: 'name' }, 7, { label: 'Notes', accessorKey: 'notes' }],
  data: [
    { key: '0', data: { name: 'Ada', notes: 'A whole row' } },
    { key: '1', data: null },
    'a row?',
    { key: '3', data: { name: { label: 'Grace', image: { url: 7 } }, notes: 'A broken picture' } },
    { key: '0', data: { name: 'Ada once more' } },
  ],
};

const values: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['text with *Markdown*', 'Some **strong** words and `code`'],
  ['an address', 'https://example.com/orders/1'],
  ['an e-mail address', 'ada@example.com'],
  ['a moment', '2026-03-05T13:04:00.000Z'],
  ['a number', 1234.5],
  ['a number as a label', { label: 1234.5, value: 1234.5 }],
  ['a boolean', true],
  ['a list', [1, 'two', null]],
  ['an object', { street: 'Main Street 1', city: 'Springfield' }],
  ['a link', { label: 'Open', url: 'https://example.com' }],
  ['a link that is none', { label: 'Open', url: 'javascript:alert(1)' }],
  ['a word without end', 'abcdefghij'.repeat(15)],
  ['a long text', 'A long text goes on and on, until nobody reads it any more. '.repeat(40)],
  ...colors.map((color) => [color, { label: color, highlightColor: color }] as const),
];

/** One row for each kind of value. */
export const cellKinds = {
  columns: [
    { label: 'Kind', accessorKey: 'kind' },
    { label: 'Value', accessorKey: 'value' },
  ],
  data: values.map(([kind, value], index) => ({ key: String(index), data: { kind, value } })),
  totalRecords: values.length,
  defaultPageSize: 100,
};

/** Where the links of the tables lead. */
export const production: Environment = {
  id: 'e1',
  slug: 'production',
  name: 'Production',
  color: null,
};

export const organization: Organization = {
  id: 'o1',
  slug: 'acme',
  name: 'Acme',
  isOwner: true,
  environments: [production],
  featureFlags: {},
  me: { membershipId: 'm1', role: 'ADMIN', permissions: [] },
};
