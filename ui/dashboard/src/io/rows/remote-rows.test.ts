import { describe, expect, it } from 'vitest';
import { keysQuestion, pageQuestion } from './question';
import {
  ask,
  overdue,
  receive,
  settle,
  show,
  shownRows,
  startCollecting,
  startRemote,
  stopCollecting,
  type RemoteRows,
} from './remote-rows';
import type { Rendering } from './rendering';
import type { Row } from './row';
import { firstView, type RowView } from './row-view';

const view = firstView(10);
const byName: RowView = { ...view, sort: { column: 'name', direction: 'asc' } };

function drawing(first: number, count: number, totalRecords?: number): Rendering<Row> {
  const data = Array.from({ length: count }, (_, index) => ({ key: String(first + index) }));
  return { data, totalRecords };
}

/** What a host does about a question: it draws twice. */
function answered(remote: RemoteRows<Row>, rendering: Rendering<Row>): RemoteRows<Row> {
  return receive(receive(remote, rendering), { ...rendering, data: [...rendering.data] });
}

const keys = (remote: RemoteRows<Row>) => shownRows(remote)?.map(({ key }) => key) ?? null;
const isWaiting = (remote: RemoteRows<Row>) => shownRows(remote) === null;

describe('rows of a list that is with the host', () => {
  const start = startRemote(view, drawing(0, 30, 500), { isAsync: false });

  it('are shown from what came at first, without a question', () => {
    const third = show(start, { ...view, page: 2 });
    expect(third.asked).toBeNull();
    expect(keys(third)?.[0]).toBe('20');
  });

  it('are asked for beyond that', () => {
    const fourth = show(start, { ...view, page: 3 });
    expect(fourth.asked?.state).toEqual({ queryTerm: '', offset: 30, pageSize: 10 });
    expect(isWaiting(fourth)).toBe(true);
    const there = answered(fourth, drawing(30, 30, 500));
    expect(keys(there)?.[0]).toBe('30');
    expect(there.asked).toBeNull();
  });

  it('are not those of an older question', () => {
    const sorted = show(start, byName);
    const filtered = show(sorted, { ...view, query: 'x' });
    expect(filtered.asked?.state.sortColumn).toBe('name');
    const late = receive(filtered, drawing(100, 30, 500));
    expect(isWaiting(late)).toBe(true);
    expect(late.asked?.state.queryTerm).toBe('x');
    // The second drawing of what is of no interest any more.
    const echo = receive(late, drawing(100, 30, 500));
    expect(isWaiting(echo)).toBe(true);
    expect(keys(receive(echo, drawing(7, 1, 1)))).toEqual(['7']);
  });

  it('come back to what is here without a question, and are asked for where an answer took its place', () => {
    const back = show(show(start, byName), view);
    expect(keys(back)?.[0]).toBe('0');
    const replaced = receive(back, drawing(100, 30, 500));
    expect(isWaiting(replaced)).toBe(true);
    expect(replaced.asked?.state).toEqual({ queryTerm: '', offset: 0, pageSize: 10 });
  });

  it('may be the same as before: what is drawn twice is the answer', () => {
    const same = answered(show(start, byName), drawing(0, 30, 500));
    expect(isWaiting(same)).toBe(true);
    expect(keys(settle(same))?.[0]).toBe('0');
  });

  it('do not come where the host could not make them: it draws the former ones once', () => {
    const failed = settle(receive(show(start, byName), drawing(0, 30, 500)));
    expect(failed.trouble).toBe('ignored');
    expect(isWaiting(failed)).toBe(true);
    // The same question again would be none.
    const again = ask(failed, failed.asked ?? pageQuestion(byName));
    expect(again.asked?.state.pageSize).toBe(11);
    expect(keys(answered(again, drawing(9, 11, 500)))).toHaveLength(10);
  });

  it('are waited for, but not for ever', () => {
    const late = overdue(show(start, byName));
    expect(late.trouble).toBe('late');
    expect(keys(receive(late, drawing(9, 30, 500)))?.[0]).toBe('9');
    const other = show(late, { ...view, query: 'x' });
    expect(other.asked?.state.queryTerm).toBe('x');
    expect(overdue(start)).toBe(start);
  });

  it('take what the host draws by itself', () => {
    const drawn = receive(start, drawing(0, 25, 25));
    expect(drawn.window?.total).toBe(25);
    expect(receive(drawn, drawing(0, 25, 25)).window).toBe(drawn.window);
  });
});

describe('rows that match a filter', () => {
  const start = startRemote(view, drawing(0, 500, 1000), { isAsync: false });
  const filtered = show(start, { ...view, query: 'x' });

  it('are counted where the host counts all of them', () => {
    expect(answered(filtered, drawing(3, 11, 1000)).window?.total).toBe(11);
    expect(answered(filtered, drawing(3, 30, 1000)).window?.total).toBeUndefined();
    expect(answered(filtered, drawing(3, 30, 70)).window?.total).toBe(70);
  });
});

describe('rows of a function', () => {
  const start = startRemote(view, drawing(0, 0), { isAsync: true });

  it('are asked for at once, and again for each page', () => {
    expect(start.asked?.state).toEqual({ queryTerm: '', offset: 0, pageSize: 10 });
    const first = answered(start, drawing(0, 10));
    expect(keys(first)).toHaveLength(10);
    const second = show(first, { ...view, page: 1 });
    expect(isWaiting(second)).toBe(true);
    // Numbered from 0: an answer to something older.
    expect(isWaiting(receive(second, drawing(0, 9)))).toBe(true);
    expect(keys(receive(second, drawing(10, 3)))).toEqual(['10', '11', '12']);
  });

  it('may be none', () => {
    expect(keys(settle(answered(start, drawing(0, 0))))).toEqual([]);
  });
});

it('learns the keys of all rows from the answer to that question only', () => {
  const start = startRemote(view, drawing(0, 30, 500), { isAsync: false });
  const sorted = answered(show(start, byName), drawing(50, 30, 500));
  const asked = ask(sorted, keysQuestion(byName));
  expect(asked.asked?.state.isSelectAll).toBe(true);
  expect(receive(asked, { ...drawing(50, 30, 500), selectedKeys: ['1', '2'] }).keys).toEqual([
    '1',
    '2',
  ]);
});

describe('rows for a file', () => {
  it('come piece by piece, while others are looked at', () => {
    let remote = startCollecting(
      startRemote(view, drawing(0, 500, 1100), { isAsync: false }),
      byName,
    );
    expect(remote.asked?.state).toMatchObject({ offset: 0, pageSize: 500, sortColumn: 'name' });
    remote = answered(remote, drawing(1000, 500, 1100));
    expect(remote.collection?.rows).toHaveLength(500);
    remote = show(remote, { ...view, query: 'x' });
    remote = answered(remote, drawing(500, 500, 1100));
    expect(remote.asked?.state.queryTerm).toBe('x');
    remote = answered(remote, drawing(7, 1, 1));
    expect(keys(remote)).toEqual(['7']);
    expect(remote.asked?.state.offset).toBe(1000);
    remote = answered(remote, drawing(0, 100, 1100));
    expect(remote.collection).toMatchObject({ isComplete: true, total: 1100 });
    expect(remote.collection?.rows).toHaveLength(1100);
    // The host goes back to what is looked at.
    expect(remote.asked?.state).toMatchObject({ queryTerm: 'x', offset: 0 });
    expect(keys(remote)).toEqual(['7']);
  });

  it('of an unknown number end with a piece that is not full', () => {
    let remote = answered(startRemote(view, drawing(0, 0), { isAsync: true }), drawing(0, 10));
    remote = answered(startCollecting(remote, view), drawing(0, 100));
    expect(remote.asked?.state.offset).toBe(100);
    remote = answered(remote, drawing(100, 30));
    expect(remote.collection).toMatchObject({ isComplete: true, total: undefined });
  });

  it('can be done without', () => {
    let remote = startCollecting(
      startRemote(view, drawing(0, 500, 1100), { isAsync: false }),
      view,
    );
    remote = receive(stopCollecting(remote), drawing(0, 500, 1101));
    expect(remote.collection).toBeNull();
    expect(remote.asked?.purpose).toBe('page');
    expect(keys(remote)).toHaveLength(10);
  });
});
