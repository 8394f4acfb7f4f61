import { describe, expect, it } from 'vitest';
import { nothingAsked, overdue, question, redrawn, type RemoteSearch } from './remote-search';

const batch = (number: number) => [{ value: `${number}:0` }];
const start = nothingAsked(batch(0));

/** What a host does with what it has found: it draws it twice. */
function answered(search: RemoteSearch, number: number): RemoteSearch {
  return redrawn(redrawn(search, batch(number)), batch(number));
}

describe('a search of the host', () => {
  it('is answered by the next results', () => {
    const search = answered(question(start, 'a'), 1);
    expect(search).toMatchObject({ answered: 'a', asked: null });
    expect(answered(question(search, 'b'), 2)).toMatchObject({ answered: 'b', asked: null });
  });

  it('is answered by nothing found', () => {
    expect(redrawn(question(start, 'a'), [])).toMatchObject({ answered: 'a' });
  });

  it('is not answered by the same results once more', () => {
    const echoed = redrawn(question(redrawn(question(start, 'a'), batch(1)), 'b'), batch(1));
    expect(echoed).toMatchObject({ asked: 'b', answered: 'a' });
  });

  it('is asked again, alone, when its answer cannot be told from that of an older one', () => {
    const impatient = question(overdue(question(start, 'a')), 'b');
    expect(impatient).toMatchObject({ asked: 'b', isLate: false, due: 2 });
    const first = answered(impatient, 1);
    expect(first).toMatchObject({ asked: 'b', answered: null, due: 1 });
    const both = answered(first, 2);
    expect(both).toMatchObject({ asked: null, answered: null, due: 0 });
    expect(answered(question(both, 'b'), 3)).toMatchObject({ asked: null, answered: 'b' });
  });

  it('is still answered after it was late', () => {
    const late = overdue(question(start, 'a'));
    expect(late.isLate).toBe(true);
    expect(redrawn(late, batch(1))).toMatchObject({ answered: 'a', isLate: false });
  });

  it('does not wait for an older one that has failed', () => {
    const impatient = question(overdue(question(start, 'a')), 'b');
    const failed = redrawn(impatient, batch(0));
    expect(failed).toMatchObject({ asked: 'b', due: 1 });
    expect(redrawn(failed, batch(1))).toMatchObject({ asked: null, due: 0 });
  });
});
