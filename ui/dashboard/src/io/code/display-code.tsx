import { Download } from 'lucide-react';
import { CopyButton } from '@/components/actions/copy-button';
import { IconButton } from '@/components/actions/icon-button';
import { downloadText } from '@/lib/download';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { CodeBlock } from './code-block';
import { codeFileName } from './code-file-name';
import styles from './display-code.module.css';

interface Props {
  readonly code: string;
  readonly language?: string | undefined;
}

/** DISPLAY_CODE */
export default function DisplayCode({ id, label, props }: IoComponentProps<Props>) {
  const { code, language } = props;
  return (
    <figure id={id} className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.label}>{label}</span>
        <CopyButton text={code} />
        <IconButton
          icon={Download}
          label={ioTexts.download}
          compact
          onClick={() =>
            downloadText(codeFileName(label, language), code, 'text/plain;charset=utf-8')
          }
        />
      </figcaption>
      <CodeBlock code={code} language={language ?? ''} label={label || undefined} />
    </figure>
  );
}
