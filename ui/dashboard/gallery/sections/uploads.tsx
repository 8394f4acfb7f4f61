import { FileRow } from '@/io/upload/file-row';
import { uploadFields, uploads } from '../data/uploads';
import { IoCallView } from '../io-call-view';
import { Section } from '../section';

/** What actions ask for that is a file. */
export function Uploads() {
  return (
    <Section title="Actions ask for files">
      <IoCallView id="uploads" elements={uploadFields} />
      <ul style={{ maxWidth: 'var(--form-width)', margin: 0, padding: 0, listStyle: 'none' }}>
        {uploads.map((upload) => (
          <FileRow
            key={upload.id}
            upload={upload}
            canStop
            canRetry
            onRemove={() => {}}
            onRetry={() => {}}
          />
        ))}
      </ul>
    </Section>
  );
}
