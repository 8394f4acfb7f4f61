/** Where the person is, as their account says; undefined: where the browser is. */
let chosen: string | undefined;
const listeners = new Set<() => void>();

/** The zone in which moments are shown. */
export function displayTimeZone(): string | undefined {
  return chosen;
}

/** Takes the zone of an account; one that this browser does not know is left aside. */
export function chooseTimeZone(name: string | null): void {
  const next = name !== null && isKnown(name) ? name : undefined;
  if (next === chosen) return;
  chosen = next;
  for (const listener of listeners) listener();
}

export function subscribeTimeZone(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The moment in which a day (“2024-01-31”) begins in that zone, or one so many days later. */
export function zonedDayStart(text: string, daysLater = 0): Date | undefined {
  const match = day.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, date = 1] = match.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, date + daysLater);
  if (Number.isNaN(wall)) return undefined;
  // The first guess may lie on the other side of a change of the clocks.
  const guess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(guess));
}

/** The day of a moment in that zone, as “2024-01-31”. */
export function zonedDay(moment: Date): string {
  return new Date(moment.getTime() + offsetAt(moment.getTime())).toISOString().slice(0, 10);
}

/** How far the clocks on the wall are ahead of UTC, in milliseconds. */
function offsetAt(time: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: chosen,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return wall - Math.floor(time / 1000) * 1000;
}
