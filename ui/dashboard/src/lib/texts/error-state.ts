export const errorStateTexts = {
  title: 'Something went wrong',
  retry: 'Try again',
  reload: 'Reload page',
  details: 'Technical details',
  outdatedTitle: 'A new version is available',
  outdated: 'This page was loaded before the server was updated. Reload it to go on.',
} as const;
