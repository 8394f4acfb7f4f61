import styles from './file-name.module.css';

/** A file's name, cut in the middle where it is long: the ending says what it is. */
export function FileName({ name }: { readonly name: string }) {
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  return (
    <span className={styles.name} title={name}>
      <span className={styles.base}>{name.slice(0, end)}</span>
      <span>{name.slice(end)}</span>
    </span>
  );
}
