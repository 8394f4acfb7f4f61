// Asks for everything that can be asked for, and returns what it was given as JSON.
import { Interval, io } from '@interval/sdk';

import { listen } from '../support/listen.mjs';

const text = (value) => JSON.stringify(value) ?? 'undefined';

// The SDK adds a date of JavaScript, which says nothing more.
const parts = ({ jsDate, ...rest }) => rest;

const refuse = (wrong) => (value) =>
  text(value) === text(wrong) ? 'The host does not take this.' : undefined;

const asks = (field, read = (value) => value) => ({
  handler: async () => text(read(await field())),
});

const countries = ['Denmark', 'Germany', 'Kenya'].map((label) => ({
  label,
  value: label.slice(0, 2).toLowerCase(),
}));
const born = new Date('1815-12-10T00:00:00Z');
const people = ['Ada', 'Grace', 'Mary'].map((name, index) => ({ id: index + 1, name }));
const search = (props = {}) =>
  io.search('Person', {
    initialResults: people,
    renderResult: ({ name }) => ({ label: name, description: `${name} of many` }),
    onSearch: async (query) =>
      people.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())),
    ...props,
  });

const routes = {
  text: asks(() =>
    io.input
      .text('Nickname', {
        minLength: 2,
        maxLength: 5,
        placeholder: 'ada',
        helpText: 'What friends say.',
      })
      .validate(refuse('root')),
  ),
  lines: asks(() => io.input.text('Message', { multiline: true, lines: 5, defaultValue: 'a\nb' })),
  email: asks(() => io.input.email('E-mail').validate(refuse('no@example.com'))),
  url: asks(() => io.input.url('Website', { allowedProtocols: ['https'] }), String),
  number: asks(() =>
    io.input.number('Price', { min: 1, max: 2000, currency: 'USD' }).validate(refuse(13)),
  ),
  slider: asks(() => io.input.slider('Volume', { min: 0, max: 10, step: 0.5 })),
  boolean: asks(() => io.input.boolean('Agreed', { helpText: 'To everything.' })),
  rich: asks(() => io.input.richText('Note')),
  date: asks(
    () =>
      io.input
        .date('Day', {
          min: { year: 2024, month: 1, day: 10 },
          max: { year: 2024, month: 3, day: 20 },
        })
        .validate(({ day }) => (day === 13 ? 'The host does not take this.' : undefined)),
    parts,
  ),
  time: asks(
    () => io.input.time('Time', { min: { hour: 9, minute: 0 }, max: { hour: 17, minute: 0 } }),
    parts,
  ),
  datetime: asks(
    () =>
      io.input.datetime('Moment', {
        defaultValue: { year: 2024, month: 2, day: 29, hour: 12, minute: 0 },
      }),
    parts,
  ),
  single: asks(() =>
    io.select.single('Country', {
      options: [...countries, { label: born, value: born }],
    }),
  ),
  several: asks(() =>
    io.select.multiple('Countries', {
      options: countries,
      defaultValue: [countries[2]],
      minSelections: 2,
      maxSelections: 2,
    }),
  ),
  search: asks(() => search()),
  members: asks(() => search().multiple()),
  question: asks(() => io.confirm('Delete it?', { helpText: 'For ever.' })),
  identity: asks(() => io.confirmIdentity('Pay out')),

  optional: asks(
    () =>
      io.group([
        io.input.text('Text').optional(),
        io.input.email('Mail').optional(),
        io.input.url('Address').optional(),
        io.input.number('Number').optional(),
        io.input.slider('Slider', { min: 1, max: 5 }).optional(),
        io.input.boolean('Boolean').optional(),
        io.input.richText('Rich').optional(),
        io.input.date('Date').optional(),
        io.input.time('Time').optional(),
        io.input.datetime('Moment').optional(),
        io.select.single('Single', { options: countries }).optional(),
        io.select.multiple('Several', { options: countries }).optional(),
        search().optional(),
      ]),
    (values) => values.map((value) => value ?? null),
  ),

  disabled: asks(
    () =>
      io.group([
        io.input.text('Text', { disabled: true, defaultValue: 'a' }),
        io.input.number('Number', { disabled: true, defaultValue: 0 }),
        io.input.slider('Slider', { disabled: true, min: 1, max: 5, defaultValue: 3 }),
        io.input.boolean('Boolean', { disabled: true, defaultValue: true }),
        io.input.richText('Rich', { disabled: true, defaultValue: '<p>b</p>' }),
        io.input.date('Date', { disabled: true, defaultValue: { year: 2024, month: 2, day: 29 } }),
        io.input.time('Time', { disabled: true, defaultValue: { hour: 0, minute: 5 } }),
        io.select.single('Single', {
          disabled: true,
          options: countries,
          defaultValue: countries[1],
        }),
      ]),
    ([words, number, slider, boolean, rich, date, time, single]) => [
      words,
      number,
      slider,
      boolean,
      rich,
      parts(date),
      parts(time),
      single,
    ],
  ),
};

await listen(Interval, { routes });
