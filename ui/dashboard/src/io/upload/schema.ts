import * as v from 'valibot';
import { common, optional } from '../schemas/common';

const links = v.object({ uploadUrl: v.string(), downloadUrl: v.string() });

/** Here null is not the same as nothing: it says that the host has a storage of its own. */
const nullable = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

export const uploadFileSchema = v.pipe(
  v.object({
    ...common,
    allowedExtensions: optional(v.array(v.string())),
    fileUrls: nullable(v.array(links)),
    /** What SDKs before 0.37 send, for their one file. */
    uploadUrl: nullable(v.string()),
    downloadUrl: nullable(v.string()),
  }),
  v.transform(({ fileUrls, uploadUrl, downloadUrl, allowedExtensions, ...rest }) => ({
    ...rest,
    extensions: (allowedExtensions ?? []).map(withDot),
    hostLinks: fileUrls === undefined ? legacyLinks(uploadUrl, downloadUrl) : fileUrls,
  })),
);

export type UploadFileProps = v.InferOutput<typeof uploadFileSchema>;
/** Where the host wants its files: undefined to leave it to the server, null to be asked first. */
export type HostLinks = UploadFileProps['hostLinks'];

function withDot(extension: string): string {
  return extension.startsWith('.') ? extension : `.${extension}`;
}

function legacyLinks(uploadUrl: string | null | undefined, downloadUrl: string | null | undefined) {
  if (uploadUrl === undefined && downloadUrl === undefined) return undefined;
  return uploadUrl ? [{ uploadUrl, downloadUrl: downloadUrl ?? '' }] : null;
}
