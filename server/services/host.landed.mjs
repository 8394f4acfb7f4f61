// A host that shows tables and grids, on the SDK that is its argument: the newest, or a package alias of package.json.
const { Interval } = await import(process.argv[2] ?? '@interval/sdk');

const cities = ['Oslo', 'Lima', 'Pune', 'Kyiv'];

function personOf(index) {
  return {
    id: index,
    name: `Person ${index}`,
    city: cities[index % cities.length],
    balance: (((index * 7919) % 10_000) - 5000) / 100,
  };
}

const people = (count) => Array.from({ length: count }, (_, index) => personOf(index));

const columns = [
  { label: 'Number', renderCell: ({ id }) => id, accessorKey: 'id' },
  { label: 'Name', renderCell: ({ name }) => name, accessorKey: 'name' },
  { label: 'City', renderCell: ({ city }) => city, accessorKey: 'city' },
  { label: 'Balance', renderCell: ({ balance }) => balance, accessorKey: 'balance' },
];

const everything = [
  {
    text: '=2+3, "quoted"',
    number: -1.5,
    big: 12n,
    boolean: true,
    date: new Date('2026-03-05T13:04:00Z'),
    nothing: null,
    list: [1, 'two'],
    object: { street: 'Main Street 1' },
    link: { label: 'Example', url: 'https://example.com/' },
    action: { label: 'Open', route: 'people_1', params: { count: 1 } },
    colour: { label: 'Late', highlightColor: 'red' },
    markdown: 'Some **strong** words',
  },
];

// Pages of an endless list, slowly where somebody wants to change his mind meanwhile.
function fetchPeople({ total, isSlow = false }) {
  return async ({ queryTerm = '', sortColumn, sortDirection, offset, pageSize }) => {
    process.send({ type: 'fetched', queryTerm, offset, pageSize });
    if (isSlow) await new Promise((resolve) => setTimeout(resolve, 300));
    const found = people(120).filter(({ name }) => name.toLowerCase().includes(queryTerm));
    const sign = sortDirection === 'desc' ? -1 : 1;
    if (sortColumn) found.sort((a, b) => (a[sortColumn] < b[sortColumn] ? -sign : sign));
    const data = found.slice(offset, offset + pageSize);
    return total ? { data, totalRecords: found.length } : { data };
  };
}

// Whoever comes back to a run is shown the call that waits, so tables wait together with a question.
const withQuestion = (io, ...displays) => io.group([...displays, io.input.text('Anything else')]);

const sizes = [0, 1, 20, 1000, 1100, 100_000];

const actions = {
  ...Object.fromEntries(
    sizes.map((count) => [
      `people_${count}`,
      (io) => withQuestion(io, io.display.table('People', { data: people(count), columns })),
    ]),
  ),

  everything: (io) =>
    withQuestion(
      io,
      io.display.table('Everything', {
        data: everything,
        rowMenuItems: () => [
          { label: 'Show', route: 'people_20', params: { from: 'menu' } },
          { label: 'Delete', route: 'people_1', theme: 'danger' },
          { label: 'Locked', disabled: true },
        ],
      }),
      io.display.table('On its side', { data: everything, orientation: 'vertical' }),
    ),

  known: (io) => {
    const getData = fetchPeople({ total: true, isSlow: true });
    return withQuestion(io, io.display.table('Known', { getData, columns }));
  },

  unknown: (io) => {
    const getData = fetchPeople({ total: false });
    return withQuestion(io, io.display.table('Unknown', { getData, columns, defaultPageSize: 50 }));
  },

  choose: async (io, ctx) => {
    const numbers = Object.entries(ctx.params).map(([name, value]) => [name, Number(value)]);
    const { count, ...limits } = Object.fromEntries(numbers);
    const chosen = await io.select.table('People', { data: people(count), columns, ...limits });
    process.send({ type: 'chosen', keys: chosen.map(({ id }) => id) });
  },

  disabled: async (io) => {
    const chosen = await io.select.table('People', { data: people(3), columns, disabled: true });
    process.send({ type: 'chosen', keys: chosen.map(({ id }) => id) });
  },

  grid: (io) =>
    withQuestion(
      io,
      io.display.grid('Members', {
        data: people(30),
        idealColumnWidth: 220,
        renderItem: ({ name, city }) => ({
          label: name,
          description: city,
          route: 'people_1',
          menu: [{ label: 'Show', route: 'people_1' }],
        }),
      }),
    ),
};

const interval = new Interval({
  apiKey: process.env.INTERVAL_API_KEY,
  endpoint: process.env.INTERVAL_ENDPOINT,
  retryIntervalMs: 200,
  actions,
});
process.once('disconnect', () => process.exit());

await interval.listen();
process.send({ type: 'listening' });
