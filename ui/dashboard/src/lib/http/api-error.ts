/** One complaint about one member of what was sent. */
export interface FieldProblem {
  /** The member's name: `email`, `teams/0`. */
  readonly field: string;
  readonly code: string;
  readonly text: string;
}

interface Problem {
  readonly code: string;
  /** 0 where no answer arrived. */
  readonly status?: number;
  /** What the server wants people to read, if it said anything. */
  readonly detail?: string | undefined;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number | undefined;
  readonly requestId?: string | undefined;
  /** The whole problem document: some codes bring members of their own. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Every way in which a request can fail. Apart from the server's codes there are `network`
 * (no answer), `timeout` (none in time) and `invalid_response` (an answer of another shape).
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;
  readonly requestId: string | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.code, options);
    this.code = problem.code;
    this.status = problem.status ?? 0;
    this.detail = problem.detail;
    this.fields = problem.fields ?? [];
    this.retryAfterSeconds = problem.retryAfterSeconds;
    this.requestId = problem.requestId;
    this.extensions = problem.extensions ?? {};
  }

  /** Whether the same request may well succeed later, without anybody changing anything. */
  get isTransient(): boolean {
    return ['network', 'timeout', 'rate_limited', 'unavailable'].includes(this.code);
  }
}

/** Whether an error is the server's (or the network's) answer with this code. */
export function isApiError(error: unknown, code: string): error is ApiError {
  return error instanceof ApiError && error.code === code;
}
