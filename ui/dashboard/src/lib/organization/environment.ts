import * as v from 'valibot';
import { developmentSlug } from '../slugs';

const colors = ['red', 'orange', 'green', 'cyan', 'indigo', 'pink', 'gray'] as const;

export type EnvironmentColor = (typeof colors)[number];

export const environmentSchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  color: v.fallback(v.nullable(v.picklist(colors)), null),
});

export type Environment = v.InferOutput<typeof environmentSchema>;

/** The colour an environment is known by. Development is orange unless it was given another one. */
export function environmentColor({ slug, color }: Environment): EnvironmentColor | null {
  return color ?? (slug === developmentSlug ? 'orange' : null);
}
