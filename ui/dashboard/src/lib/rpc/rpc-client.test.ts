import { FakeSocket } from '@tests/support/fake-socket';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ackTimeoutMs, responseTimeoutMs } from './rpc-channel';
import { RpcClient } from './rpc-client';

type Script = ConstructorParameters<typeof FakeSocket>[0];

const flush = () => vi.advanceTimersByTimeAsync(0);

/** A started client, and the sockets it opens, the newest last. */
function start(options: Partial<ConstructorParameters<typeof RpcClient>[0]> = {}, script?: Script) {
  const sockets: FakeSocket[] = [];
  const client = new RpcClient({
    url: 'ws://server/websocket',
    openSocket: () => {
      const socket = new FakeSocket(script);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    ...options,
  });
  onTestFinished(client.start());
  const newest = () => sockets.at(-1) as FakeSocket;
  return { client, sockets, newest };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('RpcClient', () => {
  it('introduces itself after the greeting and is open then', async () => {
    const { client, newest } = start();
    expect(client.state).toBe('connecting');
    newest().greet();
    await flush();
    expect(newest().calls).toEqual([{ method: 'INITIALIZE_CLIENT', data: undefined }]);
    expect(client.state).toBe('open');
    expect(newest().acknowledged.size).toBe(2);
  });

  it('passes calls to whoever shows their run, and answers all of them', async () => {
    const { client, newest } = start();
    newest().greet();
    await flush();
    const heard = vi.fn();
    const release = client.listen('t1', heard);
    newest().call('CLIENT_USURPED', { transactionId: 't1' });
    newest().call('LOG', { transactionId: 't2', data: 'hi', index: 0, timestamp: 1 });
    newest().call('RENDER', { transactionId: 't1' });
    newest().call('MAKE_COFFEE');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(heard).toHaveBeenCalledWith({ method: 'CLIENT_USURPED', data: { transactionId: 't1' } });
    expect(Object.fromEntries(newest().answers)).toEqual({
      CLIENT_USURPED: undefined,
      LOG: true,
      RENDER: false,
      MAKE_COFFEE: false,
    });
    release();
    newest().call('CLIENT_USURPED', { transactionId: 't1' });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('reports changes', async () => {
    const onChanged = vi.fn();
    const { newest } = start({ onChanged });
    newest().greet();
    await flush();
    newest().call('CHANGED', { topics: ['queue'] });
    expect(onChanged).toHaveBeenCalledWith({ topics: ['queue'] });
  });

  it('comes back by itself and tells those who have to ask again', async () => {
    const onReconnected = vi.fn();
    const { client, sockets, newest } = start({ onReconnected });
    const opened = vi.fn();
    client.whenOpen(opened);
    newest().greet();
    await flush();
    expect(opened).toHaveBeenCalledTimes(1);
    expect(onReconnected).not.toHaveBeenCalled();

    newest().close(1012);
    expect(client.state).toBe('lost');
    await vi.advanceTimersByTimeAsync(300);
    expect(sockets).toHaveLength(2);
    newest().greet();
    await flush();
    expect(client.state).toBe('open');
    expect(opened).toHaveBeenCalledTimes(2);
    expect(onReconnected).toHaveBeenCalledTimes(1);
  });

  it('waits longer each time, but never long, and not at all when the network returns', async () => {
    const { sockets, newest } = start();
    for (const pause of [250, 625, 1250, 2500, 2500]) {
      newest().close(1006);
      const count = sockets.length;
      await vi.advanceTimersByTimeAsync(pause);
      expect(sockets).toHaveLength(count + 1);
    }
    newest().close(1006);
    const count = sockets.length;
    window.dispatchEvent(new Event('online'));
    expect(sockets).toHaveLength(count + 1);
  });

  it('says when it is refused, and does not insist', async () => {
    const onRefused = vi.fn();
    const { client, sockets, newest } = start({ onRefused });
    newest().close(1008);
    expect(onRefused).toHaveBeenCalledTimes(1);
    expect(client.state).toBe('connecting');
    await vi.advanceTimersByTimeAsync(9_000);
    expect(sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sockets).toHaveLength(2);
  });

  it('takes a connection for dead on which nothing is acknowledged', async () => {
    const { client, newest } = start();
    newest().greet();
    await flush();
    newest().send = () => {};
    const answer = client.call('LEAVE_PAGE', { pageKey: 'p1' });
    const failure = expect(answer).rejects.toMatchObject({ code: 'disconnected' });
    await vi.advanceTimersByTimeAsync(ackTimeoutMs);
    await failure;
    expect(client.state).toBe('lost');
  });

  it('gives up a call that is not answered in time', async () => {
    const { client, newest } = start();
    newest().greet();
    await flush();
    const socket = newest();
    socket.send = (text) => {
      const { id } = JSON.parse(text) as { id: string };
      socket.receive(JSON.stringify({ type: 'ACK', id }));
    };
    const failure = expect(client.call('LEAVE_PAGE')).rejects.toMatchObject({ code: 'timeout' });
    await vi.advanceTimersByTimeAsync(responseTimeoutMs);
    await failure;
    expect(client.state).toBe('open');
  });

  it('fails calls at once while there is no connection', async () => {
    const { client } = start();
    await expect(client.call('LEAVE_PAGE')).rejects.toMatchObject({ code: 'disconnected' });
  });
});
