/** Words that belong to no screen in particular. */
export const commonTexts = {
  loading: 'Loading',
  close: 'Close',
  cancel: 'Cancel',
  optional: '(optional)',
  dismiss: 'Dismiss',
  dismissInfo: 'Dismiss info',
  options: 'Options',
  openOptions: 'Open options',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying was not possible. Please select the text and copy it yourself.',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  breadcrumbs: 'Breadcrumbs',
  skipToContent: 'Skip to content',
  opensInNewTab: '(opens in a new tab)',
} as const;
