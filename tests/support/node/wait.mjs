import { setTimeout as delay } from 'node:timers/promises';

const DefaultDeadlineMs = 15_000;
const PauseMs = 20;

// Asks `check` again and again until it returns something true, and returns that. Its last error, if it threw, is the
// cause of the failure when the deadline has passed. `what` may be a function, for what is only known then.
export async function eventually(check, what, deadlineMs = DefaultDeadlineMs) {
  const end = performance.now() + deadlineMs;
  for (;;) {
    let cause;
    try {
      const value = await check();
      if (value) return value;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > end)
      throw new Error(`not within ${deadlineMs} ms: ${text(what)}`, { cause });
    await delay(PauseMs);
  }
}

// The promise, or an error that says what was waited for.
export async function withDeadline(promise, what, deadlineMs = DefaultDeadlineMs) {
  const stop = new AbortController();
  const late = delay(deadlineMs, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`not within ${deadlineMs} ms: ${what}`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
    late.catch(() => {});
  }
}

function text(what) {
  return typeof what === 'function' ? what() : what;
}
