import type { ReactNode } from 'react';
import type { Picture } from '../schemas/common';
import styles from './cell-image.module.css';

/** In CSS pixels, by the names that SDKs give sizes. */
const widths = { thumbnail: 64, small: 128, medium: 256, large: 512 } as const;

interface Props {
  readonly image: Picture;
  readonly caption: ReactNode;
}

/** A picture in a cell, with the cell's words below it. */
export function CellImage({ image, caption }: Props) {
  const size = image.width ?? image.size;
  return (
    <figure className={styles.figure}>
      <img
        src={image.url}
        alt={image.alt ?? ''}
        loading="lazy"
        className={styles.image}
        {...(size && { width: widths[size] })}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
