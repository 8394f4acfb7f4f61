export const notFoundTexts = {
  title: 'Sorry, page not found.',
  rootTitle: '404 - Page not found',
  text: 'There is nothing at this address. Check it for typing errors, or start over from the home page.',
  action: 'Return home',
} as const;
