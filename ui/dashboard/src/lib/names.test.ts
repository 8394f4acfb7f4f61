import { describe, expect, it } from 'vitest';
import { getName, initials, personName, personNameWithEmail, slugToName } from './names';

describe('names', () => {
  it.each([
    ['SCREAMING_SNAKE_CASE', 'Screaming snake case'],
    ['CamelWithADoubleUpper', 'Camel with a double upper'],
    ['billing/refund-user', 'Refund user'],
    ['exportCSVFile', 'Export csv file'],
    ['v1.2', 'V1 2'],
    ['a', 'A'],
  ])('slugToName(%j)', (slug, expected) => {
    expect(slugToName(slug)).toBe(expected);
  });

  it('prefers the name that was given', () => {
    expect(getName({ slug: 'billing/refund', name: 'Refund' })).toBe('Refund');
    expect(getName({ slug: 'billing/refund', name: null })).toBe('refund');
    expect(getName({ slug: 'refund' })).toBe('refund');
  });

  it('names people', () => {
    const ada = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
    expect(personName(ada)).toBe('Ada Lovelace');
    expect(personName({ ...ada, lastName: null })).toBe('Ada');
    expect(personName({ email: 'ada@example.com' })).toBe('ada@example.com');
    expect(personNameWithEmail(ada)).toBe('Ada Lovelace (ada@example.com)');
    expect(personNameWithEmail({ email: 'ada@example.com' })).toBe('ada@example.com');
  });

  it.each([
    ['Ada Lovelace', 'AL'],
    ['  ada  king lovelace ', 'AK'],
    ['ada@example.com', 'A'],
    ['𝒜da', '𝒜'],
    ['', ''],
  ])('initials(%j)', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
