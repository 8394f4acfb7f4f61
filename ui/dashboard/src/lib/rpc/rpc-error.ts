/**
 * Why a call has no answer: the connection was not there or broke (`disconnected`), or the server
 * said nothing in time (`timeout`). The call may or may not have arrived.
 */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: 'disconnected' | 'timeout';

  constructor(code: 'disconnected' | 'timeout', method: string) {
    super(`${method}: ${code}`);
    this.code = code;
  }
}
