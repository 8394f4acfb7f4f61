import { ApiError } from '@/lib/http/api-error';
import { errorStateTexts } from '@/lib/texts/error-state';
import { CodeSnippet } from '../content/code-snippet';
import { Disclosure } from '../layout/disclosure';

/** What a person can pass on to whoever looks after the server. */
export function TechnicalDetails({ error }: { readonly error: unknown }) {
  return (
    <Disclosure label={errorStateTexts.details}>
      <CodeSnippet label={errorStateTexts.details} code={describe(error)} />
    </Disclosure>
  );
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const request =
    error instanceof ApiError && error.requestId ? [`request ${error.requestId}`] : [];
  const cause = error.cause instanceof Error ? [`caused by ${error.cause.message}`] : [];
  return [`${error.name}: ${error.message}`, ...cause, ...request].join('\n');
}
