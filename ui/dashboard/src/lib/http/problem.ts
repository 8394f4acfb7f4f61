import * as v from 'valibot';
import { ApiError, type FieldProblem } from './api-error';

const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.fallback(v.nullish(schema), undefined));

/** RFC 9457. Whatever is missing or odd is read over: an error must not fail for its form. */
const problemSchema = v.looseObject({
  code: optional(v.string()),
  detail: optional(v.string()),
  instance: optional(v.string()),
  retryAfter: optional(v.number()),
  errors: optional(
    v.array(v.object({ pointer: v.string(), code: v.string(), detail: optional(v.string()) })),
  ),
});

const codesByStatus: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  413: 'payload_too_large',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** Makes an error of an answer that is not a success, problem document or not. */
export async function problemOf(response: Response): Promise<ApiError> {
  const body = v.safeParse(problemSchema, await readJson(response));
  const problem: v.InferOutput<typeof problemSchema> = body.success ? body.output : {};
  return new ApiError({
    code: problem.code ?? codesByStatus[response.status] ?? 'internal_error',
    status: response.status,
    detail: problem.detail ?? undefined,
    fields: problem.errors?.map(fieldProblem) ?? [],
    retryAfterSeconds: problem.retryAfter ?? retryAfterHeader(response),
    requestId: problem.instance?.replace(/^urn:uuid:/, ''),
    extensions: problem,
  });
}

function fieldProblem(error: {
  pointer: string;
  code: string;
  detail?: string | null | undefined;
}): FieldProblem {
  return {
    field: error.pointer.replace(/^\//, ''),
    code: error.code,
    text: error.detail ?? error.code,
  };
}

function retryAfterHeader(response: Response): number | undefined {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? undefined : seconds;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return {};
  }
}
