import { Download } from 'lucide-react';
import { CopyButton } from '@/components/actions/copy-button';
import { IconButton } from '@/components/actions/icon-button';
import { ioTexts } from '@/lib/texts/io';
import { downloadText } from '@/lib/download';
import type { IoComponentProps } from '../io-component';
import { formatJson } from './format-json';
import { ObjectViewer } from './object-viewer';
import styles from './display-object.module.css';

interface Props {
  readonly data: unknown;
}

/** DISPLAY_OBJECT: any data, to look into, copy and keep. */
export function DisplayObject({ id, label, props }: IoComponentProps<Props>) {
  const json = formatJson(props.data);
  return (
    <div className={styles.object}>
      <div className={styles.bar}>
        <h2 id={id} className={styles.label}>
          {label}
        </h2>
        <span className={styles.buttons}>
          <CopyButton text={json} label={ioTexts.copyAsJson} />
          <IconButton
            compact
            icon={Download}
            label={ioTexts.downloadAsJson}
            onClick={() => downloadText(`${label}.json`, json, 'application/json')}
          />
        </span>
      </div>
      <div role="region" aria-labelledby={id} tabIndex={0} className={styles.content}>
        <ObjectViewer value={props.data} />
      </div>
    </div>
  );
}
