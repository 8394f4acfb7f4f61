import { formatOr, plural } from '../format/lists';
import { formatNumber } from '../format/numbers';

/** What the components of actions and pages say. */
export const ioTexts = {
  notImplemented: (method: string) => `Component ${method} is not implemented.`,
  failed: (label: string, method: string) =>
    label === '' ? `${method} cannot be shown` : `“${label}” (${method}) cannot be shown`,
  element: (position: number) => `Element ${position}`,
  issuesLabel: (label: string) => `Label: ${label}`,
  issuesTitle: 'This field contains the following errors:',
  issuesHelp: 'Correct them in the code of the action and run it again.',

  /** “Must be <details>.” and “Please enter a value with <details>.” */
  constraint: (details: string) => `Must be ${details}.`,
  textWith: (details: string) => `Please enter a value with ${details}.`,
  characters: (min: number | undefined, max: number | undefined) =>
    between(min, max, (bound) => plural(bound, 'character')),
  email: 'Please enter a valid email.',
  url: 'Please enter a valid URL.',
  urlProtocol: (protocols: readonly string[]) => `The URL must begin with ${formatOr(protocols)}.`,

  number: 'Please enter a valid number.',
  numberRange: (min: number | undefined, max: number | undefined) =>
    `Please enter a number ${range(min, max)}.`,
  wholeNumber: 'Please enter a whole number.',
  decimals: (count: number) =>
    `Please enter a number with up to ${plural(count, 'decimal place')}.`,
  numberDetails: (min: number | undefined, max: number | undefined, decimals: number) =>
    [
      decimals > 0 ? 'a number' : 'a whole number',
      range(min, max),
      decimals > 0 ? `with up to ${plural(decimals, 'decimal')}` : '',
    ]
      .filter(Boolean)
      .join(' '),

  exactValue: 'Exact value',

  select: 'Select...',
  search: 'Search...',
  noOptions: 'No options',
  noResults: 'No results found.',
  searching: 'Searching...',
  searchLate: 'The app has not answered yet.',
  clear: 'Clear',
  remove: (label: string) => `Remove ${label}`,
  atLeast: (count: number) => `Please make at least ${plural(count, 'selection')}.`,
  atMost: (count: number) => `Please make no more than ${plural(count, 'selection')}.`,
  selectedOf: (count: number, min: number, max: number) =>
    `Selected ${count} of ${min === max ? min : `${min}-${max}`}`,
  selectUpTo: (max: number) => `Select up to ${max}`,
  selectAtLeast: (min: number) => `Select at least ${min}`,

  confirm: 'Confirm',
  cancel: 'Cancel',
  identityTitle: 'Please confirm your identity to continue',
  identityConfirmed: 'Identity confirmed',
  identityNotConfirmed: 'Identity not confirmed',
  emailAddress: 'Email address',
  password: 'Password',
  verify: 'Verify',
  passwordMissing: 'Please enter your password.',
  invalidPassword: 'Invalid password, please try again.',

  copyAsJson: 'Copy as JSON',
  downloadAsJson: 'Download as JSON',
  download: 'Download',
  code: 'Code',
  html: 'Formatted text',
  video: 'Video',
  imageFailed: 'The image could not be loaded.',
  videoFailed: 'The video could not be loaded.',
  stepsOf: (completed: number, total: number) => `${completed}/${total}`,
  itemComplete: 'Complete',
  itemPending: 'Pending',
  metadataFailed: 'Error loading metadata',
};

function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) {
    return `between ${formatNumber(min)} and ${formatNumber(max)}`;
  }
  if (min !== undefined) return `greater than or equal to ${formatNumber(min)}`;
  return max === undefined ? '' : `less than or equal to ${formatNumber(max)}`;
}

function between(
  min: number | undefined,
  max: number | undefined,
  counted: (bound: number) => string,
): string {
  if (min !== undefined && max !== undefined) return `between ${min} and ${counted(max)}`;
  if (min !== undefined) return `at least ${counted(min)}`;
  return max === undefined ? '' : `at most ${counted(max)}`;
}
