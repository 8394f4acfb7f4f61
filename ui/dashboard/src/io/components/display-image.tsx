import { useState } from 'react';
import { classNames } from '@/lib/class-names';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import type { Picture } from '../schemas/common';
import { MediaFailure } from './media-failure';
import { fixedSizeClass } from './picture-size';
import styles from './figure.module.css';

/** DISPLAY_IMAGE */
export function DisplayImage({ id, label, props }: IoComponentProps<Picture>) {
  const { url, alt, size, width = size, height = size } = props;
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <figure className={styles.figure}>
      {label && <figcaption className={styles.label}>{label}</figcaption>}
      {failed === url ? (
        <MediaFailure id={id} text={ioTexts.imageFailed} alt={alt} url={url} />
      ) : (
        <img
          data-pw-display-image
          id={id}
          src={url}
          alt={alt ?? ''}
          className={classNames(styles.image, fixedSizeClass({ width, height }))}
          onError={() => setFailed(url)}
        />
      )}
    </figure>
  );
}
