import * as v from 'valibot';

/** Absent and null mean the same; Python writes null where Node.js writes nothing. */
const text = v.nullish(v.string());
const count = v.nullish(v.number());
const params = v.nullish(v.record(v.string(), v.unknown()));

const inputs = {
  RENDER: v.object({ transactionId: v.string(), toRender: v.string() }),
  LOADING_STATE: v.object({
    transactionId: v.string(),
    label: text,
    title: text,
    description: text,
    itemsInQueue: count,
    itemsCompleted: count,
  }),
  LOG: v.object({
    transactionId: v.string(),
    data: v.string(),
    index: v.number(),
    timestamp: v.number(),
  }),
  NOTIFY: v.object({
    transactionId: v.string(),
    message: v.string(),
    title: text,
    deliveries: v.array(v.object({ to: v.string(), method: text })),
    idempotencyKey: text,
  }),
  REDIRECT: v.object({
    transactionId: v.string(),
    url: text,
    route: text,
    params,
    replace: v.nullish(v.boolean()),
  }),
  RENDER_PAGE: v.object({ pageKey: v.string(), page: text, hostInstanceId: text }),
  TRANSACTION_COMPLETED: v.object({
    transactionId: v.string(),
    resultStatus: v.picklist(['SUCCESS', 'FAILURE', 'CANCELED', 'REDIRECTED']),
    result: text,
  }),
  CLIENT_USURPED: v.object({ transactionId: v.string() }),
  HOST_CLOSED_UNEXPECTEDLY: v.object({ transactionId: v.string() }),
  HOST_RECONNECTED: v.object({ transactionId: v.string() }),
  RESPONSE_REFUSED: v.object({
    transactionId: v.string(),
    inputGroupKey: v.string(),
    message: v.string(),
  }),
};

type Inputs = typeof inputs;
export type ServerMethod = keyof Inputs;

/** What the server tells a run or a page (spec/protocol.md §3.4). */
export type ServerCall = {
  [Method in ServerMethod]: {
    readonly method: Method;
    readonly data: v.InferOutput<Inputs[Method]>;
  };
}[ServerMethod];

export function isServerMethod(method: string): method is ServerMethod {
  return Object.hasOwn(inputs, method);
}

/** Reads a call; null where its inputs are not what the method takes. */
export function decodeServerCall(method: ServerMethod, data: unknown): ServerCall | null {
  const result = v.safeParse(inputs[method], data);
  return result.success ? ({ method, data: result.output } as ServerCall) : null;
}

/** The transaction or page that a call is about. */
export function keyOf({ data }: ServerCall): string {
  return 'pageKey' in data ? data.pageKey : data.transactionId;
}
