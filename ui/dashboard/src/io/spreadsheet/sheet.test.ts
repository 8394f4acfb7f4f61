import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOfText, cellOfValue, cellProblem, cellText } from './cell';
import type { SheetColumn } from './columns';
import { formatClipboard, formatCsv, parseClipboard, parseDelimited } from './delimited';
import { record, redo, startHistory, undo } from './history';
import { guessMapping, headerOf, mapRows, seemsToHaveHeader } from './import-mapping';
import { problemsOf, rowsProblem } from './problems';
import { at, moveTo, rangeOf, within } from './selection';
import { clearCells, deleteRows, pasteBlock, rowOf, sheetOf, submittedRows } from './sheet';

const column = (name: string, kind: SheetColumn['kind'], isRequired = true) => ({
  name,
  kind,
  isRequired,
});
const columns = [column('name', 'string'), column('age', 'number', false), column('ok', 'boolean')];

describe('a cell', () => {
  it.each([
    ['string', ' a ', ' a '],
    ['string', '  ', null],
    ['number', '12', 12],
    ['number', ' -1.5 ', -1.5],
    ['number', '1,234,567.5', 1234567.5],
    ['number', '1e3', 1000],
    ['number', '12a', '12a'],
    ['number', '0x10', '0x10'],
    ['number', '1e999', '1e999'],
    ['boolean', 'TRUE', true],
    ['boolean', 'no', false],
    ['boolean', '1', true],
    ['boolean', 'maybe', 'maybe'],
    ['boolean', '', null],
  ] as const)('of a %s column makes of %j: %j', (kind, text, expected) => {
    expect(cellOfText({ kind }, text)).toBe(expected);
  });

  it.each([
    ['string', 12, '12'],
    ['string', true, 'true'],
    ['string', new Date('2026-01-02T00:00:00Z'), '2026-01-02'],
    ['string', new Date('2026-01-02T03:04:05Z'), '2026-01-02T03:04:05.000Z'],
    ['string', new Date(Number.NaN), null],
    ['number', '7', 7],
    ['number', 7, 7],
    ['boolean', 1, true],
    ['number', undefined, null],
  ] as const)('of a %s column takes the value %j as %j', (kind, value, expected) => {
    expect(cellOfValue({ kind }, value)).toBe(expected);
  });

  it('says what is wrong with it', () => {
    expect(cellProblem(column('a', 'number'), null)).toBe('missing');
    expect(cellProblem(column('a', 'number'), 'x')).toBe('number');
    expect(cellProblem(column('a', 'boolean'), 'x')).toBe('boolean');
    expect(cellProblem(column('a', 'boolean'), null)).toBeNull();
    expect(cellProblem(column('a', 'string', false), null)).toBeNull();
  });

  it('is the number that it shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(cellOfText({ kind: 'number' }, cellText(number))).toBe(Number(String(number)));
      }),
    );
  });
});

describe('a sheet', () => {
  const sheet = sheetOf(columns, [{ name: 'Ada', age: 36, ok: true, extra: 1 }, {}]);

  it('has exactly its columns', () => {
    expect(sheet).toEqual([
      { name: 'Ada', age: 36, ok: true },
      { name: null, age: null, ok: null },
    ]);
  });

  it('leaves out blank rows, and takes an empty box for a no', () => {
    const rows = submittedRows(columns, [...sheet, rowOf(columns, ['Bob'])]);
    expect(rows).toEqual([
      { name: 'Ada', age: 36, ok: true },
      { name: 'Bob', age: null, ok: false },
    ]);
  });

  it('takes a block where it is pasted, and grows for it', () => {
    const pasted = pasteBlock(sheet, columns, { row: 1, col: 1 }, [
      ['1', 'true', 'beyond'],
      ['x', ''],
    ]);
    expect(pasted.slice(1)).toEqual([
      { name: null, age: 1, ok: true },
      { name: null, age: 'x', ok: null },
    ]);
    expect(problemsOf(columns, pasted).map(({ row, col }) => [row, col])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
    expect(rowsProblem(pasted, { columns })).not.toBeNull();
    expect(rowsProblem(sheet.slice(0, 1), { columns })).toBeNull();
  });

  it('clears and deletes what is chosen, down to one row', () => {
    const range = { top: 0, bottom: 1, left: 0, right: 1 };
    expect(clearCells(sheet, columns, range)[0]).toEqual({ name: null, age: null, ok: true });
    expect(deleteRows(sheet, columns, range)).toEqual([rowOf(columns)]);
  });

  it('can go back and forth', () => {
    const [a, b, c] = [sheet, sheet.slice(0, 1), sheet.slice(1)];
    let history = record(record(startHistory(a), b), c);
    history = undo(undo(undo(history)));
    expect(history.present).toBe(a);
    history = redo(history);
    expect(history.present).toBe(b);
    expect(redo(record(history, a)).present).toBe(a);
  });
});

describe('a choice of cells', () => {
  const size = { rows: 3, cols: 2 };

  it('ends at the edges', () => {
    expect(moveTo(at(0, 0), { row: -1, col: 9 }, size).focus).toEqual({ row: 0, col: 1 });
    const chosen = moveTo(at(2, 1), { row: 0, col: 0 }, size, true);
    expect(rangeOf(chosen)).toEqual({ top: 0, bottom: 2, left: 0, right: 1 });
    expect(rangeOf(within(chosen, { rows: 1, cols: 1 }))).toEqual({
      top: 0,
      bottom: 0,
      left: 0,
      right: 0,
    });
  });
});

describe('the clipboard', () => {
  it('brings back what was put there', () => {
    const texts = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (cells) => {
        expect(parseClipboard(`${formatClipboard(cells)}\n`)).toEqual(cells);
      }),
    );
  });

  it('takes what spreadsheet programs write', () => {
    expect(parseClipboard('a\t"b\nc"\t\r\nd\te\tf\r\n')).toEqual([
      ['a', 'b\nc', ''],
      ['d', 'e', 'f'],
    ]);
  });

  it('finds out what separates the columns', () => {
    expect(parseDelimited('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('writes no formulas', () => {
    expect(formatCsv([['=1+1', 'a,b']])).toBe('"\'=1+1","a,b"');
  });
});

describe('an import', () => {
  const table = {
    name: 'a.csv',
    rows: [
      ['OK', 'Full Name', 'Name'],
      [true, 'x', 'Ada'],
    ],
  };

  it('goes by names where there are any, else by position', () => {
    expect(guessMapping(columns, ['OK', 'x', 'Name'])).toEqual([2, null, 0]);
    expect(guessMapping(columns, ['x', 'y'])).toEqual([0, 1, null]);
  });

  it('knows whether the first row is data', () => {
    expect(seemsToHaveHeader(columns, table)).toBe(true);
    expect(seemsToHaveHeader(columns, { name: '', rows: [['Ada', '36', 'true']] })).toBe(false);
    expect(headerOf(table, false)).toEqual(['A', 'B', 'C']);
    expect(headerOf({ name: '', rows: [Array(28).fill('')] }, true).at(-1)).toBe('AB');
  });

  it('makes rows', () => {
    expect(mapRows(columns, table, [2, null, 0], true)).toEqual([
      { name: 'Ada', age: null, ok: true },
    ]);
  });
});
