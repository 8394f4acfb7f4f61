// Shows everything that the SDK can show, with every prop, and asks for whole tables. What it received is reported.
import { Interval, Layout, Page, io } from '@interval/sdk';

import { listen } from '../support/listen.mjs';

const markdown = `
    ## Release notes

    Runs are **faster**, and [the manual](https://example.com/manual) says ~~nothing~~ why.

    - [x] Written
    - [ ] Read

    | Version | Runs |
    | --- | --- |
    | 1.0 | 1200 |

    \`\`\`js
    const answer = 42;
    \`\`\`

    <img src=x onerror=alert(1)>
`;

const html = `<h3>Dear <em>Ada</em></h3><p class="btn" onclick="alert(1)">Thank you.</p>
<script>document.title = 'taken over'</script><a href="https://example.com">Shop</a>
<a href="javascript:alert(1)">Trap</a><table><tbody><tr><td>Tea</td></tr></tbody></table>`;

// A tenth of a second of silence: something that a player can play.
const sound = (() => {
  const samples = 800;
  const wave = Buffer.alloc(44 + samples, 128);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.write('WAVEfmt ', 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(8000, 24);
  wave.writeUInt32LE(8000, 28);
  wave.writeUInt16LE(1, 32);
  wave.writeUInt16LE(8, 34);
  wave.write('data', 36);
  wave.writeUInt32LE(samples, 40);
  return `data:audio/wav;base64,${wave.toString('base64')}`;
})();

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const facts = [
  { label: 'Customer', value: 'Ada Lovelace' },
  { label: 'Orders', value: 1843 },
  { label: 'Large', value: 12345678901234567890n },
  { label: 'Since', value: new Date('2026-03-05T13:04:00Z') },
  { label: 'Blocked', value: false },
  { label: 'Nothing', value: null },
  { label: 'Site', value: 'Visit', url: 'https://example.com/site' },
  { label: 'Next', value: 'Look', route: 'sheet', params: { from: 'facts' } },
  {
    label: 'Face',
    value: 'Photo',
    image: { url: '/favicon.svg', alt: 'Her face', size: 'thumbnail' },
  },
];

const data = {
  id: 7,
  big: 12n,
  paid: true,
  when: new Date('2026-03-05T13:04:00Z'),
  tags: new Set(['a', 'b']),
  sizes: new Map([['s', 1]]),
  lines: [1, 2, 3, 4, 5, 6],
  nothing: null,
};

const columns = { name: 'string', age: 'number?', city: 'string?', member: 'boolean' };

const routes = {
  texts: {
    name: 'Texts',
    handler: async () => {
      await io.group([
        io.display.heading('All orders'),
        io.display.heading('Orders', {
          level: 3,
          description: 'Those that have been paid.',
          menuItems: [
            { label: 'New order', route: 'sheet', params: { a: 1 }, theme: 'danger' },
            { label: 'Manual', url: 'https://example.com/manual' },
            { label: 'Archive', route: 'sheet', disabled: true },
          ],
        }),
        io.display.markdown(markdown),
        io.display.html('A letter', { html }),
        io.display.code('An action', { code: 'const a = 1;\n', language: 'typescript' }),
        io.display.link('Shop', { url: 'https://example.com/shop', theme: 'secondary' }),
        io.display.link('Fill in a sheet', { route: 'sheet', params: { b: '2' }, theme: 'danger' }),
      ]);
      return 'shown';
    },
  },

  data: {
    name: 'Data',
    handler: async () => {
      await io.group([
        io.display.object('An order', { data }),
        io.display.metadata('Grid', { data: facts }),
        io.display.metadata('List', { layout: 'list', data: facts.slice(0, 2) }),
        io.display.metadata('Cards', {
          layout: 'card',
          data: [
            { label: 'Soon', value: () => new Promise((done) => setTimeout(done, 1500, 'Here')) },
            { label: 'Never', value: () => Promise.reject(new Error('The bank is closed.')) },
          ],
        }),
      ]);
      await io.input.text('Seen');
    },
  },

  media: {
    name: 'Media',
    handler: async () => {
      await io.group([
        io.display.image('By address', { url: '/favicon.svg', alt: 'Logo', size: 'small' }),
        io.display.image('By content', { buffer: picture, width: 'thumbnail', height: 'medium' }),
        io.display.image('Gone', { url: '/assets/gone.png', alt: 'A lost picture' }),
        io.display.video('A tour', { url: sound, size: 'large', loop: true, muted: true }),
        io.display.video('No film', { url: 'data:video/mp4;base64,AAAA' }),
      ]);
    },
  },

  credentials: {
    name: 'Credentials',
    handler: async () => void (await io.experimental.credentials('github')),
  },

  sheet: {
    name: 'Sheet',
    handler: async () => {
      const rows = await io.experimental.spreadsheet('People', {
        columns,
        helpText: 'One *each*.',
      });
      process.send({ type: 'sheet', rows });
      return rows.length;
    },
  },

  'sheet-defaults': {
    name: 'Sheet with defaults',
    handler: async () => {
      const [first, second] = await io.group([
        io.experimental.spreadsheet('Optional people', { columns }).optional(),
        io.experimental
          .spreadsheet('Fixed people', {
            columns: { name: 'string' },
            defaultValue: [{ name: 'Ada' }],
          })
          .validate((rows) => (rows.length > 1 ? undefined : 'At least two, please.')),
      ]);
      process.send({ type: 'sheet-defaults', isLeftOut: first === undefined, second });
      return 'done';
    },
  },

  staff: new Page({
    name: 'Staff',
    handler: async () =>
      new Layout({
        title: async () => 'Everybody',
        description: 'Who works here.',
        menuItems: [
          { label: 'Manual', url: 'https://example.com/manual' },
          { label: 'Hire', route: 'staff/hire', params: { as: 'cook' } },
        ],
        children: [
          io.display.metadata('Numbers', { data: [{ label: 'People', value: 2 }] }),
          io.display.table('People', { data: [{ name: 'Ada' }, { name: 'Grace' }] }),
          io.display.grid('Rooms', {
            data: ['Attic', 'Cellar', 'Kitchen', 'Library'],
            idealColumnWidth: 240,
            renderItem: (name) => ({
              label: name,
              description: 'With a window.',
              image: { url: '/favicon.svg', alt: name, aspectRatio: 2 },
              route: 'staff/hire',
              params: { room: name },
            }),
          }),
        ],
      }),
    routes: {
      hire: { name: 'Hire somebody', handler: async () => void (await io.input.text('Name')) },
      rules: new Page({
        name: 'Rules',
        handler: async () => new Layout({ children: [io.display.markdown('**Be kind.**')] }),
        routes: {
          dress: new Page({
            name: 'Dress code',
            routes: { shoes: { name: 'Choose shoes', handler: async () => 'red' } },
          }),
        },
      }),
    },
  }),

  broken: new Page({
    name: 'Broken',
    handler: async () =>
      new Layout({
        title: () => Promise.reject(new Error('No title today.')),
        description: () => Promise.reject(new Error('No words.')),
        children: [io.display.markdown('Still here')],
      }),
  }),

  failing: new Page({
    name: 'Failing',
    handler: async () => {
      throw new Error('The page fell over.');
    },
  }),
};

await listen(Interval, { routes });
