import type { Upload } from '@/io/upload/upload-queue';
import type { GalleryElement } from '../io-call-view';

// With a storage of its own the host would be asked; nobody asks the server for its limit.
const props = { fileUrls: null };

/** Fields that wait for files. */
export const uploadFields: readonly GalleryElement[] = [
  {
    methodName: 'UPLOAD_FILE',
    label: 'Monthly report',
    props: {
      ...props,
      allowedExtensions: ['.csv', '.xlsx'],
      helpText: 'As *accounting* sends it.',
    },
  },
  {
    methodName: 'UPLOAD_FILE',
    label: 'Photos',
    props,
    isOptional: true,
    isMultiple: true,
  },
  {
    methodName: 'UPLOAD_FILE',
    label: 'Contract',
    props,
    validationErrorMessage: 'The contract is not signed.',
  },
  { methodName: 'UPLOAD_FILE', label: 'Invoice', props: { ...props, disabled: true } },
];

const file = (name: string, size: number) => {
  const made = new File([], name);
  // A real one of that size would have to be in memory.
  Object.defineProperty(made, 'size', { value: size });
  return made;
};

/** One file in every state. */
export const uploads: readonly Upload[] = [
  { id: 1, file: file('waiting.csv', 1200), state: { kind: 'waiting' } },
  {
    id: 2,
    file: file('minutes-of-the-meeting-of-the-whole-company.mp4', 3 * 1024 ** 3),
    state: { kind: 'running', sent: 1.2 * 1024 ** 3, isRetry: false },
  },
  {
    id: 3,
    file: file('while-the-server-restarts.zip', 5 * 1024 ** 2),
    state: { kind: 'running', sent: 0, isRetry: true },
  },
  { id: 4, file: file('done.pdf', 48_000), state: { kind: 'done', url: 'https://example.com' } },
  { id: 5, file: file('too-large.iso', 5 * 1024 ** 3), state: { kind: 'failed', message: '' } },
];
