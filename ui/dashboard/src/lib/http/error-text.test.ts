import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error';
import { errorText, fieldErrors } from './error-text';

describe('errorText', () => {
  it.each([
    [new ApiError({ code: 'email_taken', detail: 'Sorry, taken.' }), 'Sorry, taken.'],
    [new ApiError({ code: 'not_found' }), 'Not found'],
    [new ApiError({ code: 'forbidden' }), 'Not allowed'],
    [new ApiError({ code: 'idp_managed' }), 'Idp Managed'],
    [
      new ApiError({ code: 'rate_limited', detail: 'Slow down', retryAfterSeconds: 1 }),
      'Too many attempts. Please try again in 1 second.',
    ],
    [
      new ApiError({ code: 'rate_limited' }),
      'Too many attempts. Please wait a moment and try again.',
    ],
    [new Error('boom'), 'An unknown error occurred'],
    ['boom', 'An unknown error occurred'],
  ])('%s', (error, expected) => {
    expect(errorText(error)).toBe(expected);
  });
});

describe('fieldErrors', () => {
  it('maps the complaints to their fields', () => {
    const fields = [{ field: 'email', code: 'invalid_email', text: 'No e-mail.' }];
    expect(fieldErrors(new ApiError({ code: 'validation_failed', fields }))).toEqual({
      email: 'No e-mail.',
    });
    expect(fieldErrors(new Error('boom'))).toEqual({});
  });
});
