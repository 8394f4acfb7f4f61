import type { GalleryElement } from '../io-call-view';

const markdown = `## Release notes

Runs are **faster**, and [the manual](https://example.com) says why.

- [x] Written
- [ ] Read

| Version | Runs |
| --- | --- |
| 1.0 | 1200 |
`;

const code = `const name = await io.input.text('Your name');
return { name };`;

const facts = [
  { label: 'Customer', value: 'Ada Lovelace' },
  { label: 'Website', value: 'Open', url: 'https://example.com' },
  { label: 'Orders', value: 1843 },
  { label: 'Since', value: '2026-03-05T13:04:00.000Z' },
  { label: 'Blocked', value: null },
];

/** What actions show. */
export const displays: readonly GalleryElement[] = [
  {
    methodName: 'DISPLAY_HEADING',
    label: 'Orders of this week',
    props: {
      level: 3,
      description: 'Those that have been paid.',
      menuItems: [
        { label: 'New order', route: 'orders/new', theme: 'primary' },
        { label: 'Shop', url: 'https://example.com' },
        { label: 'Archive', route: 'orders/archive', disabled: true },
      ],
    },
  },
  { methodName: 'DISPLAY_MARKDOWN', label: markdown, props: {} },
  { methodName: 'DISPLAY_METADATA', label: 'As a grid', props: { data: facts } },
  { methodName: 'DISPLAY_METADATA', label: 'As a list', props: { layout: 'list', data: facts } },
  {
    methodName: 'DISPLAY_METADATA',
    label: 'As cards',
    props: {
      layout: 'card',
      data: [...facts.slice(0, 2), { label: 'Balance', error: 'The bank does not answer.' }],
    },
  },
  {
    methodName: 'DISPLAY_OBJECT',
    label: 'An order',
    props: {
      data: { id: 1843, paid: true, lines: [{ sku: 'A-1', count: 2 }], notes: null, tags: [] },
    },
  },
  { methodName: 'DISPLAY_CODE', label: 'An action', props: { code, language: 'typescript' } },
  { methodName: 'DISPLAY_LINK', label: 'Open the shop', props: { url: 'https://example.com' } },
  {
    methodName: 'DISPLAY_IMAGE',
    label: 'Logo',
    props: { url: '/favicon.svg', alt: 'Logo', width: 'small', height: 'small' },
  },
];

/** What actions show while they work, and where what they send cannot be shown. */
export const progress: readonly GalleryElement[] = [
  { methodName: 'DISPLAY_PROGRESS_INDETERMINATE', label: 'Asking the bank', props: {} },
  {
    methodName: 'DISPLAY_PROGRESS_STEPS',
    label: 'Sending letters',
    props: {
      subTitle: 'This takes some minutes.',
      currentStep: 'Ada Lovelace',
      steps: { completed: 3, total: 7 },
    },
  },
  {
    methodName: 'DISPLAY_PROGRESS_THROUGH_LIST',
    label: 'Closing accounts',
    props: {
      items: [
        { label: 'Ada Lovelace', isComplete: true, resultDescription: 'Closed' },
        { label: 'Grace Hopper', isComplete: false },
        { label: 'Radia Perlman', isComplete: false },
      ],
    },
  },
  { methodName: 'INPUT_HOLOGRAM', label: 'Of another time', props: {} },
  {
    methodName: 'SELECT_SINGLE',
    label: 'Sent by mistake',
    props: { options: [{ value: 'a' }] },
  },
];
