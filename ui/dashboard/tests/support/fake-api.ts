import { vi } from 'vitest';

type Body = Record<string, unknown> | readonly unknown[] | null;

interface Answer {
  readonly status?: number;
  readonly body?: Body;
}

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** What the server answers, by `METHOD /path`; several answers are given one after the other. */
type Script = Readonly<Record<string, Answer | readonly Answer[]>>;

/** Puts a scripted server in the place of the network; returns what was asked of it. */
export function fakeApi(script: Script): ApiRequest[] {
  const requests: ApiRequest[] = [];
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    const path = input.replace(/^\/api\/v1/, '');
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    requests.push({ method, path, body, headers: new Headers(init.headers) });
    const route = `${method} ${path}`;
    const asked = requests.filter((request) => `${request.method} ${request.path}` === route);
    return Promise.resolve(respond(script[route], asked.length));
  });
  return requests;
}

function respond(planned: Answer | readonly Answer[] | undefined, count: number): Response {
  if (planned === undefined) return Response.json({ code: 'not_found' }, { status: 404 });
  const answers = [planned].flat() as readonly Answer[];
  const { status = 200, body = null } = answers[Math.min(count, answers.length) - 1] ?? {};
  return status === 204 ? new Response(null, { status }) : Response.json(body, { status });
}
