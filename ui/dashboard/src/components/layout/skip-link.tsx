import { commonTexts } from '@/lib/texts/common';
import styles from './skip-link.module.css';

/** The first thing the Tab key finds: past the navigation, to the `main` with this id. */
export function SkipLink({ targetId }: { readonly targetId: string }) {
  return (
    <a
      href={`#${targetId}`}
      className={styles.link}
      onClick={(event) => {
        // An address with a #hash would stay behind in the history.
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
    >
      {commonTexts.skipToContent}
    </a>
  );
}
