import * as v from 'valibot';
import { ApiError, isApiError } from './api-error';
import { problemOf } from './problem';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions<Schema extends v.GenericSchema> {
  /** What the answer has to look like; it is decoded here and trusted everywhere else. */
  readonly schema: Schema;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Lets a creation be repeated without creating twice. One key per intent: see randomId(). */
  readonly idempotencyKey?: string;
  /** The version this change builds upon. */
  readonly ifMatch?: string;
}

export interface HttpClientOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
}

/** The schema of answers without a body, or whose body is of no interest. */
export const nothing = v.unknown();

/**
 * The one way to the server's JSON API. Errors of every kind arrive as ApiError; a cancelled
 * request rejects with the AbortError of its signal.
 */
export class HttpClient {
  readonly #options: HttpClientOptions;
  #csrfToken: string | undefined;
  #onUnauthenticated: (error: ApiError) => void = () => {};

  constructor(options: HttpClientOptions) {
    this.#options = options;
  }

  /** The token of the current session; it comes with every answer that names a session. */
  setCsrfToken(token: string | undefined): void {
    this.#csrfToken = token;
  }

  /** Called when the server says that nobody is logged in (any more). */
  setUnauthenticatedHandler(handler: (error: ApiError) => void): void {
    this.#onUnauthenticated = handler;
  }

  async request<Schema extends v.GenericSchema>(
    method: Method,
    path: string,
    options: RequestOptions<Schema>,
  ): Promise<v.InferOutput<Schema>> {
    try {
      return await this.#send(method, path, options);
    } catch (error) {
      // A login in another tab made a new session, and with it a new token. Nothing was done yet.
      if (isApiError(error, 'csrf_failed') && (await this.#renewCsrfToken())) {
        return await this.#send(method, path, options);
      }
      if (isApiError(error, 'unauthenticated')) this.#onUnauthenticated(error);
      throw error;
    }
  }

  async #send<Schema extends v.GenericSchema>(
    method: Method,
    path: string,
    options: RequestOptions<Schema>,
  ): Promise<v.InferOutput<Schema>> {
    const deadline = AbortSignal.timeout(this.#options.timeoutMs ?? 30_000);
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
    try {
      const response = await this.#options.fetch(this.#url(path, options.query), {
        method,
        headers: this.#headers(method, options),
        body: options.body === undefined ? null : JSON.stringify(options.body),
        credentials: 'same-origin',
        signal,
      });
      if (!response.ok) throw await problemOf(response);
      return decode(options.schema, response.status === 204 ? undefined : await response.json());
    } catch (error) {
      if (error instanceof ApiError || options.signal?.aborted) throw error;
      if (deadline.aborted) throw new ApiError({ code: 'timeout' }, { cause: error });
      if (error instanceof SyntaxError) {
        throw new ApiError({ code: 'invalid_response' }, { cause: error });
      }
      throw new ApiError({ code: 'network' }, { cause: error });
    }
  }

  #url(path: string, query: RequestOptions<v.GenericSchema>['query'] = {}): string {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) params.set(name, String(value));
    }
    const text = params.toString();
    return `${this.#options.baseUrl}${path}${text && `?${text}`}`;
  }

  #headers(method: Method, options: RequestOptions<v.GenericSchema>): Record<string, string> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (options.body !== undefined) headers['content-type'] = 'application/json; charset=utf-8';
    if (method !== 'GET' && this.#csrfToken) headers['x-csrf-token'] = this.#csrfToken;
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    if (options.ifMatch) headers['if-match'] = options.ifMatch;
    return headers;
  }

  async #renewCsrfToken(): Promise<boolean> {
    const schema = v.object({ csrfToken: v.string() });
    const session = await this.#send('GET', '/auth/session', { schema }).catch(() => null);
    if (!session || session.csrfToken === this.#csrfToken) return false;
    this.#csrfToken = session.csrfToken;
    return true;
  }
}

/** Checks a value that came from outside; everything behind this line trusts its type. */
export function decode<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const detail = `${v.getDotPath(issue) ?? 'answer'}: ${issue.message}`;
  throw new ApiError({ code: 'invalid_response' }, { cause: new TypeError(detail) });
}
