export const shortcutTexts = {
  title: 'Keyboard shortcuts',
  commandBar: 'Search for actions or navigate',
  searchActions: 'Search actions',
  home: 'Go to the dashboard',
  settings: 'Go to settings',
  submit: 'Continue with what you entered',
  back: 'Close what is open',
  list: 'Show this list',
} as const;
