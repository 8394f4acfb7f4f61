export const pageTexts = {
  errorsTitle: 'Errors loading page:',
  checkHostLogs: 'Please check your host logs for more information.',
  descriptionFailed: 'Error loading description',
  loadingTitle: 'Loading...',
  problem: (error: string, message: string) => (message ? `${error}: ${message}` : error),
  refused: 'The page could not be opened. It is tried again by itself.',
} as const;
