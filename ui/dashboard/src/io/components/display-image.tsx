import { classNames } from '@/lib/class-names';
import type { IoComponentProps } from '../io-component';
import type { Picture } from '../schemas/common';
import styles from './display-image.module.css';

/** DISPLAY_IMAGE */
export function DisplayImage({ id, label, props }: IoComponentProps<Picture>) {
  const { url, alt, size, width = size, height = size } = props;
  return (
    <figure className={styles.figure}>
      {label && <figcaption className={styles.label}>{label}</figcaption>}
      <img
        data-pw-display-image
        id={id}
        src={url}
        alt={alt ?? ''}
        className={classNames(
          styles.image,
          width && `w-img-${width}`,
          width && styles[`${width}Width`],
          height && `h-img-${height}`,
          height && styles[`${height}Height`],
        )}
      />
    </figure>
  );
}
