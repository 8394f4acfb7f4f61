import type { GalleryElement } from '../io-call-view';

const countries = ['Denmark', 'Germany', 'India', 'Kenya', 'Peru'];
const options = countries.map((label) => ({ label, value: label }));
const plans = [
  { label: 'Free', value: 0, description: 'For one person.' },
  { label: 'Team', value: 20, description: 'Up to ten people.', imageUrl: '/favicon.svg' },
  { label: 'Company', value: 100, description: 'As many people as there are.' },
];

/** What one types into. */
export const texts: readonly GalleryElement[] = [
  {
    methodName: 'INPUT_TEXT',
    label: 'Full name',
    props: { placeholder: 'Ada Lovelace', helpText: 'As in the *passport*.', maxLength: 80 },
  },
  {
    methodName: 'INPUT_TEXT',
    label: 'Message',
    props: { multiline: true, lines: 4, defaultValue: 'Several\nlines' },
    isOptional: true,
  },
  {
    methodName: 'INPUT_TEXT',
    label: 'Nickname',
    props: { defaultValue: 'root' },
    validationErrorMessage: 'Somebody else has this nickname.',
  },
  { methodName: 'INPUT_EMAIL', label: 'E-mail address', props: { placeholder: 'ada@example.com' } },
  { methodName: 'INPUT_URL', label: 'Website', props: {}, isOptional: true },
  { methodName: 'INPUT_NUMBER', label: 'Guests', props: { min: 1, max: 8, defaultValue: 2 } },
  {
    methodName: 'INPUT_NUMBER',
    label: 'Refund',
    props: { currency: 'EUR', defaultValue: 12.5, helpText: 'Not more than was paid.' },
  },
  {
    methodName: 'INPUT_SLIDER',
    label: 'Share',
    props: { min: 0, max: 1, step: 0.05, defaultValue: 0.35, helpText: 'Of the whole.' },
  },
  {
    methodName: 'INPUT_SLIDER',
    label: 'Loudness',
    props: { min: 0, max: 11 },
    isOptional: true,
  },
  {
    methodName: 'INPUT_TEXT',
    label: 'Customer number',
    props: { defaultValue: 'C-1843', disabled: true },
  },
];

/** What one chooses. */
export const choices: readonly GalleryElement[] = [
  {
    methodName: 'INPUT_BOOLEAN',
    label: 'Tell the customer',
    props: { defaultValue: true, helpText: 'Sends an e-mail **at once**.' },
  },
  { methodName: 'SELECT_SINGLE', label: 'Country', props: { options } },
  {
    methodName: 'SELECT_SINGLE',
    label: 'Plan',
    props: { options: plans, defaultValue: { label: 'Team', value: 20 }, searchable: false },
    isOptional: true,
  },
  {
    methodName: 'SELECT_MULTIPLE',
    label: 'Countries to visit',
    props: { options, defaultValue: options.slice(1, 3), minSelections: 1, maxSelections: 3 },
  },
  {
    methodName: 'SEARCH',
    label: 'Customer',
    props: { results: plans.map((plan) => ({ ...plan, value: String(plan.value) })) },
  },
  {
    methodName: 'SEARCH',
    label: 'Members',
    props: { results: options },
    isMultiple: true,
    multipleProps: { defaultValue: ['Kenya', 'Peru'] },
  },
];

/** A question that is the whole call. */
export const question: readonly GalleryElement[] = [
  {
    methodName: 'CONFIRM',
    label: 'Delete 12 orders?',
    props: { helpText: 'They cannot be brought back.' },
  },
];

/** Texts with formatting. */
export const richTexts: readonly GalleryElement[] = [
  {
    methodName: 'INPUT_RICH_TEXT',
    label: 'Announcement',
    props: {
      defaultValue:
        '<h2>Closed on Monday</h2><p>We are <strong>back</strong> on <a href="https://example.com">Tuesday</a>:</p><ul><li><p>at nine</p></li><li><p>with cake</p></li></ul>',
      helpText: 'Goes to everybody.',
    },
  },
  { methodName: 'INPUT_RICH_TEXT', label: 'Note', isOptional: true },
  {
    methodName: 'INPUT_RICH_TEXT',
    label: 'Terms',
    props: { defaultValue: '<p>Nobody may change these.</p>', disabled: true },
  },
  {
    methodName: 'INPUT_RICH_TEXT',
    label: 'Answer',
    validationErrorMessage: 'Please say hello first.',
  },
];
