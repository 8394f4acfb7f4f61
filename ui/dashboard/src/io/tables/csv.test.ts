import { expect, it } from 'vitest';
import { columnsOf } from './columns';
import { toCsv } from './csv';

const columns = columnsOf(
  [
    { label: 'Name', accessorKey: 'name' },
    { label: 'Note, long', accessorKey: 'note' },
  ],
  [],
);

function bodyOf(data: Record<string, unknown>): string {
  const lines = toCsv(columns, [{ key: '0', data }]).split('\r\n');
  return lines.slice(1, -1).join('\r\n');
}

it('begins with a byte order mark and the labels of the columns', () => {
  expect(toCsv(columns, [])).toBe('\ufeffName,"Note, long"\r\n');
});

it.each([
  [{ name: 'Ada', note: null }, 'Ada,'],
  [{ name: 'a "b"', note: 'two\nlines' }, '"a ""b""","two\nlines"'],
  [{ name: { label: 'shown', value: 1 }, note: 12n }, 'shown,12n'],
  [{ name: new Date(0), note: [1, 2] }, '1970-01-01T00:00:00.000Z,"[1,2]"'],
  [{ name: -1.5, note: true }, '-1.5,true'],
])('writes %o', (data, line) => {
  expect(bodyOf(data)).toBe(line);
});

it('keeps spreadsheet programs from running what somebody has typed', () => {
  expect(bodyOf({ name: '=1+1', note: '@sum' })).toBe("'=1+1,'@sum");
});

it('stands on its side with the table', () => {
  const rows = [1, 2].map((name) => ({ key: String(name), data: { name, note: null } }));
  expect(toCsv(columns, rows, 'vertical')).toBe('\ufeffName,1,2\r\n"Note, long",,\r\n');
});
