import { useState } from 'react';
import { classNames } from '@/lib/class-names';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import type { PictureSize } from '../schemas/common';
import { MediaFailure } from './media-failure';
import { largestSizeClass, pictureSizes } from './picture-size';
import styles from './figure.module.css';

interface Props {
  readonly url: string;
  readonly width?: PictureSize | undefined;
  readonly height?: PictureSize | undefined;
  readonly loop?: boolean | undefined;
  readonly muted?: boolean | undefined;
}

/** DISPLAY_VIDEO */
export function DisplayVideo({ id, label, props }: IoComponentProps<Props>) {
  const { url, width, height, loop = false, muted = false } = props;
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <figure className={styles.figure}>
      {label && <figcaption className={styles.label}>{label}</figcaption>}
      {failed === url ? (
        <MediaFailure id={id} text={ioTexts.videoFailed} url={url} />
      ) : (
        <video
          data-pw-display-video
          id={id}
          src={url}
          aria-label={label || ioTexts.video}
          controls
          playsInline
          preload="metadata"
          loop={loop}
          muted={muted}
          width={width && pictureSizes[width]}
          height={height && pictureSizes[height]}
          className={classNames(
            styles.video,
            !width && styles.fluidWidth,
            !height && styles.fluidHeight,
            largestSizeClass({ width, height }),
          )}
          onError={() => setFailed(url)}
        />
      )}
    </figure>
  );
}
