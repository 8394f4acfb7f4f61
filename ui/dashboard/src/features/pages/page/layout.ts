import * as v from 'valibot';
import { decodeIoCall, type IoCall } from '@/io/call/io-call';
import { menuItem, type IoMenuItem } from '@/io/schemas/common';
import { decodeSuperjson } from '@/lib/superjson/decode';

const text = v.nullish(v.string());

const errorSchema = v.object({
  layoutKey: text,
  error: v.nullish(v.string(), 'Error'),
  message: v.nullish(v.string(), ''),
});

const layoutSchema = v.object({
  title: text,
  description: text,
  children: v.nullish(v.unknown()),
  menuItems: v.nullish(v.array(menuItem), []),
  errors: v.nullish(v.array(errorSchema), []),
  metadata: v.nullish(v.object({ json: v.unknown(), meta: v.nullish(v.unknown()) })),
});

export type PageError = v.InferOutput<typeof errorSchema>;

/** What a page shows. */
export interface PageLayout {
  /** Null while it is still being computed; undefined where the page's own name is its title. */
  readonly title: string | null | undefined;
  readonly description: string | null | undefined;
  readonly children: IoCall | null;
  readonly menuItems: readonly IoMenuItem[];
  readonly errors: readonly PageError[];
}

/** Reads a layout from its JSON text. Throws where it is none. */
export function parseLayout(json: string): PageLayout {
  const raw = v.parse(layoutSchema, JSON.parse(json));
  return {
    title: raw.title,
    description: raw.description,
    children: raw.children == null ? metadataOf(raw.metadata) : decodeIoCall(raw.children),
    menuItems: raw.menuItems,
    errors: raw.errors,
  };
}

/** Older SDKs send the data of a page beside its children; it is shown like any other metadata. */
function metadataOf(metadata: v.InferOutput<typeof layoutSchema>['metadata']): IoCall | null {
  if (!metadata) return null;
  const data = decodeSuperjson(metadata.json, metadata.meta);
  const element = { methodName: 'DISPLAY_METADATA', props: { data, layout: 'card' } };
  return decodeIoCall({ id: 'metadata', kind: 'RENDER', toRender: [element] });
}
