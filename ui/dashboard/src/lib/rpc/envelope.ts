import * as v from 'valibot';

/**
 * The two JSON layers of every frame (spec/protocol.md §2): the outer one acknowledges frames, the
 * inner one carries calls and their responses as a text inside it.
 */
const frameSchema = v.variant('type', [
  v.object({ type: v.literal('MESSAGE'), id: v.string(), data: v.string() }),
  v.object({ type: v.literal('ACK'), id: v.string() }),
]);

const rpcSchema = v.object({
  id: v.string(),
  kind: v.picklist(['CALL', 'RESPONSE']),
  methodName: v.string(),
  data: v.optional(v.unknown()),
});

export type Frame = v.InferOutput<typeof frameSchema>;
export type RpcMessage = v.InferOutput<typeof rpcSchema>;

/** What a MESSAGE may carry instead of an inner message. */
export const greeting = 'authenticated';
export const ping = 'ping';

/** Reads a frame; null where it is none. */
export function decodeFrame(text: unknown): Frame | null {
  return read(frameSchema, text);
}

export function encodeMessage(id: string, data: string): string {
  return JSON.stringify({ id, data, type: 'MESSAGE' });
}

export function encodeAck(id: string): string {
  return JSON.stringify({ type: 'ACK', id });
}

/** Reads what a MESSAGE carries; null where it is no call and no response. */
export function decodeRpc(data: string): RpcMessage | null {
  return read(rpcSchema, data);
}

/** Inputs that are undefined leave the member out, as for void. */
export function encodeCall(id: string, methodName: string, data?: unknown): string {
  return JSON.stringify({ id, kind: 'CALL', data, methodName });
}

export function encodeResponse(id: string, methodName: string, data?: unknown): string {
  return JSON.stringify({ id, kind: 'RESPONSE', methodName, data });
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  text: unknown,
): v.InferOutput<Schema> | null {
  if (typeof text !== 'string') return null;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
