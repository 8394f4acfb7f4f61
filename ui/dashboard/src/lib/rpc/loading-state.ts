import type { ServerCall } from './server-calls';

/** What somebody is waiting for, and how far it is. */
export interface LoadingState {
  readonly label: string;
  readonly description: string;
  readonly completed: number | null;
  readonly total: number | null;
}

/** Reads a loading state; `title` is what SDKs before 0.38 call its label. */
export function loadingStateOf({
  data,
}: Extract<ServerCall, { method: 'LOADING_STATE' }>): LoadingState {
  return {
    label: data.label ?? data.title ?? '',
    description: data.description ?? '',
    completed: data.itemsCompleted ?? null,
    total: data.itemsInQueue ?? null,
  };
}
