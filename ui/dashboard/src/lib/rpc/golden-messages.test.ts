import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../live/change-feed';
import {
  decodeFrame,
  decodeRpc,
  encodeAck,
  encodeCall,
  encodeMessage,
  encodeResponse,
  greeting,
  ping,
} from './envelope';
import { decodeServerCall, isServerMethod, keyOf } from './server-calls';
import fromServer from '../../../../../tests/fixtures/protocol/server_to_client.json';
import malformed from '../../../../../tests/fixtures/protocol/envelope_malformed.json';
import toServer from '../../../../../tests/fixtures/protocol/client_to_server.json';

interface GoldenMessage {
  readonly name: string;
  readonly frame: string;
  readonly frameId: string;
  readonly kind: string;
  readonly id?: string;
  readonly method?: string;
  readonly data?: unknown;
}

const json = (text: string): unknown => JSON.parse(text);

/** A frame as what it says: the order of members means nothing. */
function meaning(frame: string): unknown {
  const outer = decodeFrame(frame);
  return outer?.type === 'MESSAGE' && outer.data.startsWith('{')
    ? { ...outer, data: json(outer.data) }
    : outer;
}

/** What our encoder makes of a golden message. */
function encoded({ frameId, kind, id = '', method = '', data }: GoldenMessage): string {
  if (kind === 'ACK') return encodeAck(frameId);
  if (kind === 'PING') return encodeMessage(frameId, ping);
  const encode = kind === 'CALL' ? encodeCall : encodeResponse;
  return encodeMessage(frameId, encode(id, method, data));
}

describe('what the server sends', () => {
  it.each(fromServer.cases as readonly GoldenMessage[])('reads $name', (golden) => {
    const frame = decodeFrame(golden.frame);
    expect(frame?.id).toBe(golden.frameId);
    if (golden.kind === 'ACK') {
      expect(frame?.type).toBe('ACK');
      return;
    }
    const data = frame?.type === 'MESSAGE' ? frame.data : '';
    if (golden.kind === 'AUTHENTICATED') {
      expect(data).toBe(greeting);
      return;
    }
    const { id, kind, method: methodName } = golden;
    expect(decodeRpc(data)).toMatchObject({ id, kind, methodName });
    expect(decodeRpc(data)?.data).toEqual(golden.data);
  });

  const calls = (fromServer.cases as readonly GoldenMessage[]).filter(
    ({ kind, method }) => kind === 'CALL' && method !== 'CHANGED',
  );

  it.each(calls)('understands the inputs of $name', ({ method = '', data }) => {
    const call = isServerMethod(method) ? decodeServerCall(method, data) : null;
    expect(call?.data).toEqual(data);
    expect(call && keyOf(call)).toMatch(/^[\w-]+$/);
  });

  it('understands CHANGED', () => {
    const golden = (fromServer.cases as readonly GoldenMessage[]).find(
      ({ method }) => method === 'CHANGED',
    );
    expect(v.parse(changeSchema, golden?.data).topics.length).toBeGreaterThan(0);
  });
});

describe('what browsers send', () => {
  it.each(toServer.cases as readonly GoldenMessage[])('writes $name', (golden) => {
    expect(meaning(encoded(golden))).toEqual(meaning(golden.frame));
  });
});

describe('frames that are no messages', () => {
  // The server's limits on length and depth are not ours: its frames are trusted to be of use.
  const shapes = malformed.cases.filter(({ name }) => !/endless|deep/.test(name));

  it.each(shapes)('are refused: $name', ({ frame, outcome }) => {
    const outer = decodeFrame(frame);
    if (outcome === 'misbehaved') {
      expect(outer).toBeNull();
      return;
    }
    expect(decodeRpc(outer?.type === 'MESSAGE' ? outer.data : '')).toBeNull();
  });
});
