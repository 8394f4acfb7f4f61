import { expect, it } from 'vitest';
import { sameOriginPath } from './same-origin-path';

it.each([
  ['/dashboard/acme/actions?a=1#top', '/dashboard/acme/actions?a=1#top'],
  [`${window.location.origin}/dashboard`, '/dashboard'],
  ['dashboard', '/dashboard'],
  ['', null],
  ['//evil.example/x', null],
  ['/\\evil.example/x', null],
  ['\\\\evil.example', null],
  ['https://evil.example', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['http://[', null],
  ['/login', null],
  ['/login?redirect=/login', null],
  ['/login-help', '/login-help'],
])('%j -> %j', (target, expected) => {
  expect(sameOriginPath(target)).toBe(expected);
});
