import { beforeEach, expect, it } from 'vitest';
import { forgetRedirect, rememberRedirect, takeRedirect } from './redirect-after-login';

beforeEach(() => localStorage.clear());

it('gives the address back once', () => {
  rememberRedirect('/dashboard/acme/history?page=2');
  expect(localStorage.getItem('iv_redirectAfterLogin')).toBe('"/dashboard/acme/history?page=2"');
  expect(takeRedirect()).toBe('/dashboard/acme/history?page=2');
  expect(takeRedirect()).toBeNull();
});

it('drops foreign addresses, also those somebody else stored', () => {
  rememberRedirect('/dashboard');
  rememberRedirect('https://evil.example');
  expect(takeRedirect()).toBeNull();
  localStorage.setItem('iv_redirectAfterLogin', '"https://evil.example"');
  expect(takeRedirect()).toBeNull();
  localStorage.setItem('iv_redirectAfterLogin', '{broken');
  expect(takeRedirect()).toBeNull();
});

it('forgets', () => {
  rememberRedirect('/dashboard');
  forgetRedirect();
  expect(takeRedirect()).toBeNull();
});
