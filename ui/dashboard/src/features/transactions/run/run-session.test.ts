import { FakeSocket } from '@tests/support/fake-socket';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ApiError } from '@/lib/http/api-error';
import { RpcClient } from '@/lib/rpc/rpc-client';
import { runTexts } from '@/lib/texts/runs';
import type { Transaction } from '../api/transaction';
import { RunSession, retryMs } from './run-session';

const flush = () => vi.advanceTimersByTimeAsync(0);

const transaction: Transaction = {
  id: 't1',
  action: { id: 'a1', slug: 'ask', name: 'Ask' },
  mode: 'live',
  owner: { id: 'u1', displayName: 'Ann' },
  status: 'PENDING',
  resultStatus: null,
  createdAt: new Date(0),
  completedAt: null,
  result: null,
  host: { sdkName: '@interval/sdk', sdkVersion: '2.0.0' },
  warnOnClose: true,
  backgroundable: false,
};

const form = (id: string) => ({
  transactionId: 't1',
  toRender: JSON.stringify({
    id,
    inputGroupKey: 'k1',
    kind: 'RENDER',
    toRender: [{ methodName: 'INPUT_TEXT', label: 'Name' }],
  }),
});

type Script = ConstructorParameters<typeof FakeSocket>[0];

/** A run that is shown, connected to a server that answers as `script` says. */
async function show(script: Script = {}, changes: Partial<Transaction> = {}) {
  const sockets: FakeSocket[] = [];
  const answers = { ...script };
  const rpc = new RpcClient({
    url: 'ws://server/websocket',
    openSocket: () => {
      const socket = new FakeSocket(answers);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  });
  onTestFinished(rpc.start());
  const shown = { ...transaction, ...changes };
  const fetchTransaction = vi.fn(() => Promise.resolve(shown));
  const session = new RunSession({
    rpc,
    transaction: shown,
    params: { id: '7' },
    appends: true,
    fetchTransaction,
    fetchLogs: () => Promise.resolve([{ index: 0, text: 'earlier' }]),
  });
  const leave = session.start();
  const socket = () => sockets.at(-1) as FakeSocket;
  socket().greet();
  await flush();
  const reconnect = async () => {
    const count = sockets.length;
    socket().close(1006);
    await vi.waitFor(() => expect(sockets.length).toBeGreaterThan(count), { timeout: 60_000 });
    socket().greet();
    await flush();
  };
  return { session, leave, socket, answers, fetchTransaction, reconnect };
}

function answerFirst(session: RunSession): void {
  const [first] = session.getState().calls;
  if (!first) throw new Error('no call is shown');
  session.answer(first.call, ['Bob'], null);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('RunSession', () => {
  it('connects with the params of the page, and shows what comes', async () => {
    const { session, socket } = await show();
    expect(socket().callsOf('CONNECT_TO_TRANSACTION_AS_CLIENT')).toEqual([
      { transactionId: 't1', params: { id: '7' } },
    ]);
    socket().call('RENDER', form('1'));
    expect(session.getState()).toMatchObject({ phase: 'in-progress', calls: [{ answer: null }] });
  });

  it('asks again for a host that is not there', async () => {
    const { session, socket, answers } = await show({ CONNECT_TO_TRANSACTION_AS_CLIENT: false });
    expect(session.getState().phase).toBe('host-not-found');
    Object.assign(answers, { CONNECT_TO_TRANSACTION_AS_CLIENT: true });
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(session.getState().phase).toBe('in-progress');
    expect(socket().callsOf('CONNECT_TO_TRANSACTION_AS_CLIENT')).toHaveLength(2);
  });

  it('shows the result of a run that has ended meanwhile', async () => {
    const { session, fetchTransaction, reconnect } = await show();
    fetchTransaction.mockResolvedValue({
      ...transaction,
      status: 'COMPLETED',
      resultStatus: 'SUCCESS',
    });
    await reconnect();
    expect(session.getState()).toMatchObject({
      phase: 'completed',
      outcome: { status: 'SUCCESS' },
      logs: [{ text: 'earlier' }],
    });
  });

  it('knows that runs of the console go with their host', async () => {
    const { session, fetchTransaction, reconnect } = await show();
    fetchTransaction.mockRejectedValue(new ApiError({ status: 404, code: 'not_found' }));
    await reconnect();
    expect(session.getState().phase).toBe('host-dropped');
  });

  it('sends an answer again that may have been lost with the connection', async () => {
    const { session, socket, reconnect } = await show();
    socket().call('RENDER', form('1'));
    answerFirst(session);
    await flush();
    await reconnect();
    expect(socket().callsOf('RESPOND_TO_IO_CALL')).toEqual([]);
    socket().call('RENDER', form('1')); // The server still waits.
    await flush();
    expect(socket().callsOf('RESPOND_TO_IO_CALL')).toHaveLength(1);
  });

  it('gives an answer back that was refused', async () => {
    const { session, socket } = await show({ RESPOND_TO_IO_CALL: false });
    socket().call('RENDER', form('1'));
    answerFirst(session);
    await flush();
    expect(session.getState().calls[0]).toMatchObject({
      answer: null,
      refusal: runTexts.answerLost,
    });
  });

  it('stops when another tab takes over, until it is asked to go on', async () => {
    const { session, socket, reconnect } = await show();
    socket().call('CLIENT_USURPED', { transactionId: 't1' });
    await reconnect();
    expect(session.getState().phase).toBe('usurped');
    expect(socket().callsOf('CONNECT_TO_TRANSACTION_AS_CLIENT')).toEqual([]);
    session.reconnect();
    await flush();
    expect(session.getState().phase).toBe('in-progress');
    expect(socket().callsOf('CONNECT_TO_TRANSACTION_AS_CLIENT')).toHaveLength(1);
  });

  it('says that it leaves, but not what another tab has', async () => {
    const mine = await show();
    mine.leave();
    await flush();
    expect(mine.socket().callsOf('LEAVE_TRANSACTION')).toEqual([{ transactionId: 't1' }]);
    const theirs = await show();
    theirs.socket().call('CLIENT_USURPED', { transactionId: 't1' });
    theirs.leave();
    await flush();
    expect(theirs.socket().callsOf('LEAVE_TRANSACTION')).toEqual([]);
  });

  it('connects to nothing that is over', async () => {
    const { session, socket } = await show({}, { status: 'COMPLETED', resultStatus: 'CANCELED' });
    expect(session.getState()).toMatchObject({
      phase: 'completed',
      outcome: { status: 'CANCELED' },
    });
    expect(socket().callsOf('CONNECT_TO_TRANSACTION_AS_CLIENT')).toEqual([]);
  });
});
