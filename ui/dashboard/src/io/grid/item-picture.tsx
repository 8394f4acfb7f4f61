import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '@/components/content/icon';
import { classNames } from '@/lib/class-names';
import type { ItemImage } from './read-items';
import styles from './item-picture.module.css';

const defaultRatio = 16 / 9;

/** The picture of an item, in a place that is kept for it while it is on its way. */
export function ItemPicture({ image }: { readonly image: ItemImage }) {
  const { url, alt, fit = 'cover', aspectRatio = defaultRatio } = image;
  const [failed, setFailed] = useState<string | null>(null);
  const isThere = url !== undefined && url !== '' && failed !== url;
  return (
    <div className={styles.frame} style={{ aspectRatio }}>
      {isThere ? (
        <img
          src={url}
          alt={alt ?? ''}
          loading="lazy"
          className={classNames(styles.image, fit === 'contain' && styles.contain)}
          onError={() => setFailed(url)}
        />
      ) : (
        <Icon of={ImageOff} size={20} {...(alt && { label: alt })} />
      )}
    </div>
  );
}
