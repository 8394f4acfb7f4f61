import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { nothing } from '@/lib/http/http-client';
import { queryKeys } from '@/lib/query/query-keys';

export const scheduleKeys = queryKeys('schedules');

/** Whether the schedules of this server, whatever the organization, are held back. */
export const schedulePauseQuery = queryOptions({
  queryKey: scheduleKeys.one('pause'),
  queryFn: ({ signal }) =>
    api.request('GET', '/instance/schedules', {
      schema: v.object({ paused: v.boolean() }),
      signal,
    }),
});

/** For administrators of the server. */
export function pauseSchedules(paused: boolean): Promise<unknown> {
  return api.request('PUT', '/instance/schedules', { schema: nothing, body: { paused } });
}
