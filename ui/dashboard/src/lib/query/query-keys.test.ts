import { expect, it } from 'vitest';
import { queryKeys } from './query-keys';

it('names everything of one noun below one key', () => {
  const keys = queryKeys('api-keys');
  expect(keys.all).toEqual(['api-keys']);
  expect(keys.list({ org: 'acme' })).toEqual(['api-keys', 'list', { org: 'acme' }]);
  expect(keys.one('k1')).toEqual(['api-keys', 'one', 'k1']);
});
