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
    action: { label: 'Open', route: 'sized', params: { count: 1 } },
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

const actions = {
  sized: async (io, ctx) => {
    await io.display.table('People', { data: people(Number(ctx.params.count)), columns });
    await io.input.text('Anything else');
  },

  everything: async (io) => {
    await io.display.table('Everything', {
      data: everything,
      rowMenuItems: () => [
        { label: 'Show', route: 'sized', params: { count: 20 } },
        { label: 'Delete', route: 'sized', theme: 'danger' },
        { label: 'Locked', disabled: true },
      ],
    });
    await io.display.table('On its side', { data: everything, orientation: 'vertical' });
    await io.input.text('Anything else');
  },

  known: async (io) => {
    await io.display.table('Known', { getData: fetchPeople({ total: true, isSlow: true }), columns });
    await io.input.text('Anything else');
  },

  unknown: async (io) => {
    await io.display.table('Unknown', {
      getData: fetchPeople({ total: false }),
      columns,
      defaultPageSize: 50,
    });
    await io.input.text('Anything else');
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

  grid: async (io) => {
    await io.display.grid('Members', {
      data: people(30),
      idealColumnWidth: 220,
      renderItem: ({ name, city }) => ({
        label: name,
        description: city,
        route: 'sized',
        params: { count: 1 },
        menu: [{ label: 'Show', route: 'sized' }],
      }),
    });
    await io.input.text('Anything else');
  },
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
