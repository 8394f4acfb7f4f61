import { labelText, type IoOption } from './option';
import styles from './option-label.module.css';

/** An option as it stands in a list: its picture, its name and what is said of it. */
export function OptionLabel({ option }: { readonly option: IoOption }) {
  const { label, description, image } = option;
  const size = image?.size ?? image?.width ?? image?.height ?? 'thumbnail';
  return (
    <span className={styles.option}>
      {image && (
        <img
          src={image.url}
          alt={image.alt ?? ''}
          className={`w-dropdown-img-${size} ${styles[size]}`}
        />
      )}
      <span className={styles.texts}>
        <span className={description ? styles.strong : undefined}>{labelText(label)}</span>
        {description && <span className={styles.description}>{description}</span>}
      </span>
    </span>
  );
}
