import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '../http/api';
import { scopeQuery } from '../organization/place';
import { queryKeys } from '../query/query-keys';
import type { Scope } from '../urls';

const hostStatus = v.nullable(v.picklist(['ONLINE', 'UNREACHABLE', 'OFFLINE', 'SHUTTING_DOWN']));

export const actionSummarySchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  description: v.nullable(v.string()),
  /** That of the best host; null when there never was one. */
  status: hostStatus,
  unlisted: v.boolean(),
  archived: v.boolean(),
  backgroundable: v.boolean(),
  warnOnClose: v.boolean(),
  canRun: v.boolean(),
  canView: v.boolean(),
  canConfigure: v.boolean(),
  parentSlug: v.nullable(v.string()),
  /** When it runs by itself, in words. */
  schedules: v.array(v.object({ id: v.string(), description: v.string() })),
});

export const pageSummarySchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  description: v.nullable(v.string()),
  status: hostStatus,
  /** Whether it draws something itself; else it is only a folder. */
  hasHandler: v.boolean(),
  unlisted: v.boolean(),
  canRun: v.boolean(),
  canView: v.boolean(),
  parentSlug: v.nullable(v.string()),
});

const structureSchema = v.object({
  actions: v.array(actionSummarySchema),
  pages: v.array(pageSummarySchema),
  mostUsedActionIds: v.array(v.string()),
});

export type ActionSummary = v.InferOutput<typeof actionSummarySchema>;
export type PageSummary = v.InferOutput<typeof pageSummarySchema>;
export type Structure = v.InferOutput<typeof structureSchema>;

export const structureKeys = queryKeys('structure');

/** All actions and pages of an environment that a person may see, offline and unlisted ones too. */
export function structureQuery(scope: Scope) {
  const path = `/orgs/${scope.organization}/structure`;
  return queryOptions({
    queryKey: structureKeys.list({ ...scope }),
    queryFn: ({ signal }) =>
      api.request('GET', path, { schema: structureSchema, query: scopeQuery(scope), signal }),
  });
}
