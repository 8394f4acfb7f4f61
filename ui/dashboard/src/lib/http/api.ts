import { HttpClient } from './http-client';

/** The API of the server this page came from. */
export const api = new HttpClient({
  baseUrl: '/api/v1',
  fetch: (input, init) => fetch(input, init),
});
