import { beforeEach, expect, it } from 'vitest';
import { forgetRedirect, rememberRedirect, pendingRedirect } from './redirect-after-login';

beforeEach(() => localStorage.clear());

it('gives the address back until it is forgotten', () => {
  rememberRedirect('/dashboard/acme/history?page=2');
  expect(localStorage.getItem('iv_redirectAfterLogin')).toBe('"/dashboard/acme/history?page=2"');
  expect(pendingRedirect()).toBe('/dashboard/acme/history?page=2');
  forgetRedirect();
  expect(pendingRedirect()).toBeNull();
});

it('drops foreign addresses, also those somebody else stored', () => {
  rememberRedirect('/dashboard');
  rememberRedirect('https://evil.example');
  expect(pendingRedirect()).toBeNull();
  localStorage.setItem('iv_redirectAfterLogin', '"https://evil.example"');
  expect(pendingRedirect()).toBeNull();
  localStorage.setItem('iv_redirectAfterLogin', '{broken');
  expect(pendingRedirect()).toBeNull();
});
