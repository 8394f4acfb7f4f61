import { useRef } from 'react';
import { Button } from '@/components/actions/button';
import { uploadTexts } from '@/lib/texts/uploads';
import { IoField } from '../components/io-field';
import type { IoComponentProps } from '../io-component';
import { DropZone } from './drop-zone';
import { FileRow } from './file-row';
import type { UploadFileProps } from './schema';
import { useFilePaste } from './use-file-paste';
import { failureOf, useUploads } from './use-uploads';
import styles from './upload-file.module.css';

/** UPLOAD_FILE: one file or several, which are on their way as soon as they are chosen. */
export default function UploadFile(io: IoComponentProps<UploadFileProps, unknown>) {
  const { id, isMultiple, isCurrent, isDisabled, props } = io;
  const { extensions } = props;
  const input = useRef<HTMLInputElement>(null);
  const { uploads, problem, sizeLimit, choose, remove, retry, clear } = useUploads(io);
  const isFixed = isDisabled || props.disabled === true;
  const failure = failureOf(uploads);
  useFilePaste(input, isCurrent && !isFixed, choose);
  const chooseAnother = () => {
    clear();
    input.current?.click();
  };
  return (
    <IoField
      io={{ ...io, error: problem ?? failure ?? io.error }}
      constraint={hints(extensions, sizeLimit)}
    >
      <div className={styles.upload}>
        <DropZone
          ref={input}
          id={id}
          count={uploads.length}
          extensions={extensions}
          isMultiple={isMultiple}
          isDisabled={isFixed}
          onChoose={choose}
        />
        {uploads.length > 0 && (
          <ul className={styles.files} aria-label={uploadTexts.files}>
            {uploads.map((upload) => (
              <FileRow
                key={upload.id}
                upload={upload}
                // What is on its way can be stopped even while everything else waits for it.
                canStop={isCurrent && (!isFixed || upload.state.kind !== 'done')}
                canRetry={!isFixed}
                onRemove={() => remove(upload.id)}
                onRetry={() => retry(upload.id)}
              />
            ))}
          </ul>
        )}
        {failure !== null && !isFixed && (
          <div>
            <Button onClick={chooseAnother}>{uploadTexts.chooseAnother(isMultiple)}</Button>
          </div>
        )}
      </div>
    </IoField>
  );
}

function hints(extensions: readonly string[], sizeLimit: number | undefined): string {
  const rules = [
    extensions.length > 0 ? uploadTexts.extensions(extensions) : '',
    sizeLimit ? uploadTexts.sizeLimit(sizeLimit) : '',
  ];
  return rules.filter(Boolean).join(' ');
}
