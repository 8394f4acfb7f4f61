export const notFoundTexts = {
  title: 'Sorry, page not found.',
  rootTitle: '404 - Page not found',
  text: 'There is nothing at this address. Check it for typing errors, or start over from the home page.',
  action: 'Return home',
  actionTitle: 'Action not found',
  actionText:
    'No action or page has this address in this environment, or you may not see it. It appears by itself as soon as there is one.',
} as const;
