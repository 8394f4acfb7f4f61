import * as v from 'valibot';

/** Absent and null mean the same: Python writes null where Node.js writes nothing. */
export function optional<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(
    v.pipe(
      v.nullish(schema),
      v.transform((value): v.InferOutput<Schema> | undefined => value ?? undefined),
    ),
  );
}

/** What nearly all inputs have. */
export const common = {
  helpText: optional(v.string()),
  disabled: optional(v.boolean()),
};

export const primitive = v.union([v.string(), v.number(), v.boolean(), v.date()]);

export const pictureSize = v.picklist(['thumbnail', 'small', 'medium', 'large']);

export const picture = v.object({
  url: v.string(),
  alt: optional(v.string()),
  size: optional(pictureSize),
  width: optional(pictureSize),
  height: optional(pictureSize),
});

export type PictureSize = v.InferOutput<typeof pictureSize>;
export type Picture = v.InferOutput<typeof picture>;

/** Where something leads: to an address, or to an action or page of the same place. */
export const linkEntries = {
  url: optional(v.string()),
  href: optional(v.string()),
  route: optional(v.string()),
  /** What older SDKs call a route. */
  action: optional(v.string()),
  params: optional(v.record(v.string(), v.unknown())),
};

export type IoLinkTarget = v.InferOutput<v.ObjectSchema<typeof linkEntries, undefined>>;

export const buttonTheme = v.picklist(['default', 'primary', 'secondary', 'danger']);

export const menuItem = v.object({
  ...linkEntries,
  label: v.string(),
  theme: optional(buttonTheme),
  disabled: optional(v.boolean()),
});

export type IoMenuItem = v.InferOutput<typeof menuItem>;
