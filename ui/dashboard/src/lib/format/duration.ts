const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units = [
  { length: day, name: 'd' },
  { length: hour, name: 'h' },
  { length: minute, name: 'min' },
  { length: second, name: 's' },
] as const;

/** How long something took, in at most two units: `340 ms`, `4.2 s`, `2 min 5 s`, `3 d 4 h`. */
export function formatDuration(ms: number): string {
  const length = Math.max(0, ms);
  if (length < second) return `${Math.round(length)} ms`;
  if (length < 10 * second) return `${(Math.floor(length / 100) / 10).toFixed(1)} s`;
  const first = units.findIndex((unit) => length >= unit.length);
  const [large, small] = units.slice(first, first + 2);
  if (!large) return '';
  const count = Math.floor(length / large.length);
  const rest = small ? Math.floor((length % large.length) / small.length) : 0;
  return rest > 0 && small
    ? `${count} ${large.name} ${rest} ${small.name}`
    : `${count} ${large.name}`;
}
