import { randomUUID } from 'node:crypto';

// The two JSON layers of the wire protocol: an envelope that is acknowledged, and a call or response inside.

export function messageFrame(data) {
  return JSON.stringify({ id: randomUUID(), type: 'MESSAGE', data });
}

export function ackFrame(id) {
  return JSON.stringify({ id, type: 'ACK' });
}

export function callFrame(id, methodName, data) {
  return messageFrame(JSON.stringify({ id, kind: 'CALL', methodName, data }));
}

export function responseFrame(id, methodName, data) {
  return messageFrame(JSON.stringify({ id, kind: 'RESPONSE', methodName, data }));
}
