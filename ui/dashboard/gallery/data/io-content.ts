import type { GalleryElement } from '../io-call-view';

const columns = { name: 'string', age: 'number?', city: 'string?', member: 'boolean' };

const people = [
  { name: 'Ada Lovelace', age: 36, city: 'London', member: true },
  { name: 'Grace Hopper', age: 85, city: 'Arlington', member: false },
  { name: 'Radia Perlman', age: 'seventy', city: 'Boston', member: true },
];

const many = Array.from({ length: 10_000 }, (_none, index) => ({
  name: `Person ${index + 1}`,
  age: (index * 7) % 90,
  city: index % 3 ? 'Nairobi' : null,
  member: index % 2 === 0,
}));

/** Whole tables to fill in. */
export const spreadsheets: readonly GalleryElement[] = [
  {
    methodName: 'INPUT_SPREADSHEET',
    label: 'People to invite',
    props: { columns, helpText: 'One row for *each* person.' },
  },
  {
    methodName: 'INPUT_SPREADSHEET',
    label: 'People with mistakes',
    props: { columns, defaultValue: people },
    validationErrorMessage:
      'There are one or more issues with the data you entered. Please correct the data and try again.',
  },
  {
    methodName: 'INPUT_SPREADSHEET',
    label: 'Ten thousand people',
    props: { columns, defaultValue: many },
    isOptional: true,
  },
  {
    methodName: 'INPUT_SPREADSHEET',
    label: 'People who have been invited',
    props: { columns, defaultValue: people.slice(0, 2), disabled: true },
  },
];

const letter = `<h1>Dear Ada</h1>
<p>Thank you for <b>your order</b>. <mark>It is on its way</mark>, as <a href="https://example.com">the shop</a> says.</p>
<table><caption>What is in it</caption><thead><tr><th>Item</th><th>Count</th></tr></thead>
<tbody><tr><td>Green tea</td><td>3</td></tr><tr><td>H<sub>2</sub>O</td><td>1</td></tr></tbody></table>
<blockquote>Tea is patience.</blockquote>
<ul><li>Pour</li><li>Wait <kbd>3</kbd> minutes</li></ul>
<details open><summary>Small print</summary><p><small>None.</small></p></details>
<script>alert(1)</script>`;

/** Texts and media. */
export const media: readonly GalleryElement[] = [
  { methodName: 'DISPLAY_HTML', label: 'A letter', props: { html: letter } },
  { methodName: 'DISPLAY_HEADING', label: 'A heading of the second level', props: {} },
  {
    methodName: 'DISPLAY_HEADING',
    label: 'A heading of the third level',
    props: { level: 3 },
  },
  {
    methodName: 'DISPLAY_HEADING',
    label: 'A heading of the fourth level',
    props: { level: 4, description: 'With a description.' },
  },
  {
    methodName: 'DISPLAY_METADATA',
    label: 'Facts with pictures and links',
    props: {
      layout: 'list',
      data: [
        { label: 'Logo', value: 'Interval', image: { url: '/favicon.svg', size: 'thumbnail' } },
        { label: 'Order', value: 1843, route: 'orders', params: { id: 1843 } },
        { label: 'A rather long text', value: 'It goes on and on. '.repeat(12) },
        { label: 'Balance', error: 'The bank does not answer.' },
      ],
    },
  },
  {
    methodName: 'DISPLAY_OBJECT',
    label: 'An object of many things',
    props: {
      data: {
        list: Array.from({ length: 6 }, (_none, index) => index),
        nested: { deeply: { so: { that: 'it folds' } } },
        text: 'A "quoted" text',
        nothing: null,
      },
    },
  },
  { methodName: 'DISPLAY_CODE', label: 'Plain code', props: { code: 'make && make install' } },
  {
    methodName: 'DISPLAY_LINK',
    label: 'Delete everything',
    props: { route: 'delete', theme: 'danger' },
  },
  {
    methodName: 'DISPLAY_LINK',
    label: 'Download the report',
    props: { url: '/favicon.svg', theme: 'secondary', download: 'report.svg' },
  },
];

/** What is still to come, as a host sends it: there, and undefined. */
export const pending: readonly GalleryElement[] = [
  {
    methodName: 'DISPLAY_METADATA',
    label: 'Facts that are still being looked up',
    props: {
      layout: 'card',
      data: [
        { label: 'Orders', value: 12 },
        { label: 'Balance', value: undefined },
      ],
    },
  },
];
