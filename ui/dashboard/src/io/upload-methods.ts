import { lazy } from 'react';
import { inputMethod, type IoMethod } from './io-method';
import { uploadFileSchema } from './upload/schema';

const UploadFile = lazy(() => import('./upload/upload-file'));

/** What actions can ask for that is a file. */
export const uploadMethods: Readonly<Record<string, IoMethod>> = {
  UPLOAD_FILE: inputMethod(uploadFileSchema, UploadFile, { initialValue: () => undefined }),
};
