import { classNames } from '@/lib/class-names';
import type { PictureSize } from '../schemas/common';
import styles from './picture-size.module.css';

interface Sizes {
  readonly width?: PictureSize | undefined;
  readonly height?: PictureSize | undefined;
}

/** Pixels of the sizes that actions know by name. */
export const pictureSizes: Readonly<Record<PictureSize, number>> = {
  thumbnail: 64,
  small: 128,
  medium: 256,
  large: 512,
};

/** The classes of a picture that has these sizes, whatever is in it. */
export function fixedSizeClass({ width, height }: Sizes): string {
  return classNames(
    width && `w-img-${width}`,
    width && styles[`${width}Width`],
    height && `h-img-${height}`,
    height && styles[`${height}Height`],
  );
}

/** The classes of a picture that is not larger than this. */
export function largestSizeClass({ width, height }: Sizes): string {
  return classNames(
    width && `max-w-img-${width}`,
    width && styles[`${width}MaxWidth`],
    height && `max-h-img-${height}`,
    height && styles[`${height}MaxHeight`],
  );
}
