import { afterEach, expect, it, vi } from 'vitest';
import { chooseFormats, chosenFormats, firstKnown, localeOf } from './locale';

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

it.each([
  [['de-DE', 'en-US'], 'de-DE'],
  [['en-US'], 'en-US'],
  [['not a tag', 'fr'], 'fr'],
  [[], 'en-US'],
])('of %j formats follow %s', (tags, expected) => {
  expect(firstKnown(tags)).toBe(expected);
});

it('follows the browser only when asked to', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE']);
  expect(localeOf(chosenFormats())).toBe('en-US');
  chooseFormats('browser');
  expect(localeOf(chosenFormats())).toBe('de-DE');
  chooseFormats('language');
  expect(localeOf(chosenFormats())).toBe('en-US');
});
