import fc from 'fast-check';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { parsePath } from './annotation';
import { decodeSuperjson } from './decode';
import { encodeSuperjson } from './encode';

const reserved = ['__proto__', 'constructor', 'prototype'];
const key = fc
  .oneof(fc.constantFrom('a', 'b.c', '0', 'x y', '.'), fc.string())
  // Backslashes in keys: superjson itself cannot tell them from its escapes.
  .filter((text) => !reserved.includes(text) && !text.includes('\\'));

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom(null, undefined, -0, Infinity, -Infinity, NaN),
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }).map((address) => new URL(address)),
  fc.constantFrom(/a/, /a\/b/gi, /^\d+\.$/mu, new RegExp('/')),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
    fc.array(fc.tuple(leaf, tie('value')), { maxLength: 3 }).map((items) => new Map(items)),
  ),
}));

/** Keys with dots are what the package itself writes and reads in a way of its own. */
const plainValue = value.filter((item) => !/"[^"]*\.[^"]*":/.test(superjson.stringify(item)));

describe('superjson', () => {
  it('reads what the package writes', () => {
    fc.assert(
      fc.property(value, (item) => {
        const { json, meta } = superjson.serialize(item);
        const text = JSON.stringify({ json, meta });
        const wire = JSON.parse(text) as { json: unknown; meta?: unknown };
        expect(decodeSuperjson(wire.json, wire.meta)).toEqual(item);
      }),
    );
  });

  it('writes what the package reads', () => {
    fc.assert(
      fc.property(plainValue, (item) => {
        const wire = JSON.parse(JSON.stringify(encodeSuperjson(item))) as never;
        expect(superjson.deserialize(wire)).toEqual(item);
      }),
    );
  });

  it('gives the package back what it wrote, as an option that is chosen', () => {
    fc.assert(
      fc.property(fc.array(plainValue, { maxLength: 3 }), (options) => {
        const { json, meta } = superjson.serialize(options);
        const read = decodeSuperjson(json, meta) as unknown[];
        for (const [index, option] of read.entries()) {
          const wire = JSON.parse(JSON.stringify(encodeSuperjson([option]))) as never;
          expect(superjson.deserialize(wire)).toEqual([options[index]]);
        }
      }),
    );
  });

  it('reads what it writes, dots in keys or not', () => {
    fc.assert(
      fc.property(value, (item) => {
        const { json, meta } = JSON.parse(JSON.stringify(encodeSuperjson(item))) as {
          json: unknown;
          meta?: unknown;
        };
        expect(decodeSuperjson(json, meta)).toEqual(item);
      }),
    );
  });
});

describe('encodeSuperjson', () => {
  it('annotates omitted optional values, as the SDK expects them', () => {
    expect(encodeSuperjson(['x', null, undefined])).toEqual({
      json: ['x', null, null],
      meta: { values: { '2': ['undefined'] } },
    });
  });

  it('leaves plain JSON without annotations', () => {
    expect(encodeSuperjson(['x', 1, null])).toEqual({ json: ['x', 1, null] });
  });
});

describe('decodeSuperjson', () => {
  it.each([
    [
      'Error',
      { name: 'TypeError', message: 'no' },
      Object.assign(new Error('no'), { name: 'TypeError' }),
    ],
    ['regexp', '/a\\/b/gi', /a\/b/gi],
    ['URL', 'http://a.example/b', new URL('http://a.example/b')],
    ['bigint', '12', 12n],
  ])('knows %s', (type, json, expected) => {
    expect(decodeSuperjson(json, { values: [type] })).toEqual(expected);
  });

  it('keeps the text of Python’s times, and the JSON of what nobody knows', () => {
    expect(decodeSuperjson('12:30:00', { values: [['custom', 'time']] })).toBe('12:30:00');
    expect(decodeSuperjson({ a: 1 }, { values: { a: ['colour'] } })).toEqual({ a: 1 });
    expect(decodeSuperjson('x', { values: ['bigint'] })).toBe('x');
  });

  it('finds keys whose dots the package forgot to escape', () => {
    const json = { 'a.b': '1970-01-01T00:00:00.000Z' };
    expect(decodeSuperjson(json, { values: { 'a.b': ['Date'] } })).toEqual({ 'a.b': new Date(0) });
  });

  it('survives annotations of what is not there, and never leaves the value', () => {
    const values = { 'x.y': ['Date'], '__proto__.polluted': ['undefined'], constructor: ['Date'] };
    expect(decodeSuperjson({ a: 1 }, { values })).toEqual({ a: 1 });
    expect(decodeSuperjson({ a: 1 }, 'nonsense')).toEqual({ a: 1 });
    expect(decodeSuperjson([1], { values: { 0: 7 } })).toEqual([1]);
  });

  it('does not change the JSON it was given', () => {
    const json = { at: '1970-01-01T00:00:00.000Z' };
    decodeSuperjson(json, { values: { at: ['Date'] } });
    expect(json.at).toBe('1970-01-01T00:00:00.000Z');
  });
});

it('reads escaped dots in paths', () => {
  expect(parsePath('a\\.b.c')).toEqual(['a.b', 'c']);
});
