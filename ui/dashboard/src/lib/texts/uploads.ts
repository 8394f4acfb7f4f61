import { formatBytes } from '../format/bytes';
import { plural } from '../format/lists';

/** What people read where they give files to an action. */
export const uploadTexts = {
  choose: 'Select a file or drag and drop',
  chosen: (count: number) => (count === 1 ? 'File selected' : `${count} files selected`),
  chooseAnother: (isMultiple: boolean) =>
    isMultiple ? 'Select new files...' : 'Select a new file...',
  drop: 'Drop to upload',

  extensions: (extensions: readonly string[]) =>
    `Must have one of the following file extensions: ${extensions.join(', ')}.`,
  sizeLimit: (bytes: number) => `Up to ${formatBytes(bytes)} per file.`,

  wrongFile:
    'Sorry, that file does not meet the requirements. Please select another and try again.',
  onlyOne: 'Please select only one file.',
  tooLarge: (name: string, limit: number) =>
    `${name} is too large: files may have up to ${formatBytes(limit)}.`,
  leftOut: (count: number) => `${plural(count, 'file')} of another kind left out.`,
  failed: 'Sorry, there was a problem uploading your file. Please try again.',

  files: 'Files',
  progress: (name: string) => `Upload of ${name}`,
  sent: (sent: number, size: number) => `${formatBytes(sent)} of ${formatBytes(size)}`,
  retrying: 'Trying again...',
  failedShort: 'Failed',
  announceDone: (name: string) => `${name} uploaded`,

  retry: (name: string) => `Try ${name} again`,
  cancel: (name: string) => `Cancel ${name}`,
  remove: (name: string) => `Remove ${name}`,
};
