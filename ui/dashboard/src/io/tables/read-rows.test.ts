import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIoMethod } from '../io-methods';
import { readRows } from './read-rows';

describe('rows', () => {
  it.each([
    ['an object', 7, 'it is not an object.'],
    ['a key', { data: {} }, 'its key is not a text.'],
    ['data', { key: 'a', data: [] }, 'its data is not an object.'],
  ])('that lack %s say so', (_name, row, problem) => {
    const [broken, whole] = readRows([row, { key: 'b', data: { x: 1 } }]);
    expect(broken?.problem).toBe(`Row 1 cannot be shown: ${problem}`);
    expect(whole).toEqual({ key: 'b', data: { x: 1 } });
  });

  it('cannot have the key of another', () => {
    const row = { key: 'a', data: {} };
    expect(readRows([row, row])[1]?.problem).toContain('the key “a”');
  });

  it('keep the options that can be read', () => {
    const [row] = readRows([{ key: 'a', data: {}, menu: [{ label: 'Edit', route: 'edit' }, {}] }]);
    expect(row?.menu).toEqual([
      { label: 'Edit', route: 'edit' },
      { label: 'This option cannot be read', disabled: true },
    ]);
  });

  it('are read whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (rows) => {
        const read = readRows(rows);
        expect(new Set(read.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});

it.each(['DISPLAY_TABLE', 'SELECT_TABLE'])(
  '%s is read whatever its rows and columns are',
  (name) => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.array(fc.anything()), (columns, data) => {
        expect(findIoMethod(name)?.decode({ columns, data })).toHaveProperty('props');
      }),
    );
  },
);
