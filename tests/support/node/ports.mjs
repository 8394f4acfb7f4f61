import { createServer } from 'node:net';

// Below the range that Linux takes for outgoing connections: while a server is down between two starts, no client that
// dials in can be given its port, nor connect to itself.
const First = 21_000;
const Count = 11_000;

const given = new Set();

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

export async function freePort() {
  for (;;) {
    const port = First + Math.floor(Math.random() * Count);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}
