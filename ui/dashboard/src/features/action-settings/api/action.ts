import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { actionSummarySchema } from '@/lib/catalog/structure';
import { api } from '@/lib/http/api';
import { timeSchema } from '@/lib/http/time-schema';
import { scopeQuery } from '@/lib/organization/place';
import { queryKeys } from '@/lib/query/query-keys';
import type { Scope } from '@/lib/urls';

export const accessLevels = ['VIEWER', 'RUNNER', 'ADMINISTRATOR'] as const;

export type AccessLevel = (typeof accessLevels)[number];

const periods = ['hour', 'day', 'week', 'month'] as const;

export type SchedulePeriod = (typeof periods)[number];

export const scheduleSchema = v.object({
  id: v.string(),
  schedulePeriod: v.picklist(periods),
  timeZoneName: v.string(),
  hours: v.number(),
  minutes: v.number(),
  dayOfWeek: v.number(),
  dayOfMonth: v.number(),
  runner: v.nullable(v.object({ id: v.string(), displayName: v.string() })),
  notifyOnSuccess: v.boolean(),
  nextRunAt: v.nullable(timeSchema),
  lastRun: v.nullable(
    v.object({
      status: v.picklist(['SUCCESS', 'FAILURE']),
      details: v.nullable(v.string()),
      createdAt: timeSchema,
    }),
  ),
});

export type Schedule = v.InferOutput<typeof scheduleSchema>;

const textOrNull = v.nullable(v.string());

const actionSchema = v.object({
  ...actionSummarySchema.entries,
  declared: v.object({ name: textOrNull, description: textOrNull, backgroundable: v.boolean() }),
  overrides: v.object({
    name: textOrNull,
    description: textOrNull,
    backgroundable: v.nullable(v.boolean()),
  }),
  availability: v.nullable(v.picklist(['ORGANIZATION', 'GROUPS'])),
  access: v.optional(
    v.array(v.object({ teamId: v.string(), level: v.picklist(accessLevels) })),
    () => [],
  ),
  /** Whether an app that is connected says itself who may run it. */
  accessDefinedInCode: v.boolean(),
  defaultNotificationDelivery: v.array(
    v.object({ method: v.picklist(['EMAIL', 'SLACK']), to: v.string() }),
  ),
  schedules: v.array(scheduleSchema),
});

/** An action with all that is set for it. */
export type Action = v.InferOutput<typeof actionSchema>;

// The noun of what the server calls the structure, so that its news make this stale as well.
const actionKeys = queryKeys('structure');

export function actionQuery(scope: Scope, slug: string) {
  return queryOptions({
    queryKey: actionKeys.one(`${scope.organization}/${scope.environment}/${slug}`),
    queryFn: ({ signal }) =>
      api.request('GET', `/orgs/${scope.organization}/actions/by-slug`, {
        schema: actionSchema,
        query: { ...scopeQuery(scope), slug },
        signal,
      }),
  });
}

function path(organization: string, id: string, rest = ''): string {
  return `/orgs/${organization}/actions/${encodeURIComponent(id)}${rest}`;
}

/** null: as the code says. */
export interface GeneralChange {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly backgroundable?: boolean | null;
}

export function updateGeneral(
  organization: string,
  id: string,
  change: GeneralChange,
): Promise<Action> {
  return api.request('PATCH', path(organization, id), { schema: actionSchema, body: change });
}

export interface Access {
  readonly availability: Action['availability'];
  readonly teams: readonly { readonly teamId: string; readonly level: AccessLevel }[];
}

export function setAccess(organization: string, id: string, access: Access): Promise<Action> {
  const url = path(organization, id, '/access');
  return api.request('PUT', url, { schema: actionSchema, body: access });
}

/** null: whoever runs the action. */
export type Delivery = Action['defaultNotificationDelivery'] | null;

export function setNotifications(
  organization: string,
  id: string,
  delivery: Delivery,
): Promise<Action> {
  const url = path(organization, id, '/notifications');
  return api.request('PUT', url, { schema: actionSchema, body: { delivery } });
}

export interface ScheduleDraft {
  readonly schedulePeriod: SchedulePeriod;
  readonly timeZoneName: string;
  readonly hours: number;
  readonly minutes: number;
  readonly dayOfWeek: number;
  readonly dayOfMonth: number;
  readonly runnerId: string | null;
  readonly notifyOnSuccess: boolean;
}

export function setSchedules(
  organization: string,
  id: string,
  schedules: readonly ScheduleDraft[],
): Promise<unknown> {
  const url = path(organization, id, '/schedules');
  return api.request('PUT', url, { schema: v.unknown(), body: { schedules } });
}

export function archiveAction(organization: string, id: string): Promise<Action> {
  return api.request('POST', path(organization, id, '/archive'), { schema: actionSchema });
}

export function unarchiveAction(organization: string, id: string): Promise<Action> {
  return api.request('POST', path(organization, id, '/unarchive'), { schema: actionSchema });
}
