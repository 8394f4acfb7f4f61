import { plural } from '../format/lists';

/** What a person reads when a request failed and the server gave no words of its own. */
export const errorTexts = {
  unknown: 'An unknown error occurred',
  rateLimited: (seconds: number | undefined) =>
    seconds === undefined
      ? 'Too many attempts. Please wait a moment and try again.'
      : `Too many attempts. Please try again in ${plural(seconds, 'second')}.`,
  byCode: {
    not_found: 'Not found',
    bad_request: 'Bad request',
    malformed_json: 'Bad request',
    forbidden: 'Not allowed',
    timeout: 'Request timeout',
    internal_error: 'Internal server error',
    unauthenticated: 'Unauthorized',
    network: 'Can’t reach the server. Check your connection and try again.',
    unavailable: 'The server is not available right now. Please try again in a moment.',
    invalid_response: 'The server’s answer could not be understood. Reloading the page may help.',
    csrf_failed: 'This page is out of date. Please reload it and try again.',
  } as Readonly<Record<string, string>>,
};
