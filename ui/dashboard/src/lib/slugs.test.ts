import { describe, expect, it } from 'vitest';
import {
  formatOrganizationEnvironment,
  isActionSlug,
  isOrganizationSlug,
  isReservedSegment,
  parseOrganizationEnvironment,
} from './slugs';

describe('slugs', () => {
  it.each([
    ['acme', true],
    ['a-c_m3', true],
    ['a', false],
    ['Acme', false],
    ['ac.me', false],
    ['ac me', false],
    ['', false],
  ])('organization %j: %s', (text, valid) => {
    expect(isOrganizationSlug(text)).toBe(valid);
  });

  it.each([
    ['refund', true],
    ['billing/Refund.user_2', true],
    ['billing//refund', false],
    ['/billing', false],
    ['billing/', false],
    ['', false],
    ['re fund', false],
  ])('action %j: %s', (text, valid) => {
    expect(isActionSlug(text)).toBe(valid);
  });

  it.each([
    ['acme', { organization: 'acme', environment: 'production' }],
    ['acme+staging', { organization: 'acme', environment: 'staging' }],
    ['acme+eu.west', { organization: 'acme', environment: 'eu.west' }],
    ['acme+staging+more', { organization: 'acme', environment: 'staging' }],
    ['acme+production', null],
    ['acme+development', null],
    ['acme+', null],
    ['A+staging', null],
  ])('address %j', (text, expected) => {
    expect(parseOrganizationEnvironment(text)).toEqual(expected);
  });

  it.each([
    ['production', 'acme'],
    ['development', 'acme'],
    ['staging', 'acme+staging'],
  ])('formats %s', (environment, expected) => {
    expect(formatOrganizationEnvironment({ organization: 'acme', environment })).toBe(expected);
  });

  it('knows the segments that are no organizations', () => {
    expect(isReservedSegment('develop')).toBe(true);
    expect(isReservedSegment('actions')).toBe(true);
    expect(isReservedSegment('acme')).toBe(false);
  });
});
