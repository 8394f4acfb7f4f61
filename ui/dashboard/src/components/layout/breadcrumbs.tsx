import { ChevronRight } from 'lucide-react';
import { commonTexts } from '@/lib/texts/common';
import { TextLink } from '../actions/text-link';
import { Icon } from '../content/icon';
import styles from './breadcrumbs.module.css';

export interface Crumb {
  readonly label: string;
  /** Where it leads; the last one is where we are. */
  readonly to?: string;
}

/** The way from the top to here. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={commonTexts.breadcrumbs}>
      <ol className={styles.list}>
        {crumbs.map(({ label, to }, index) => (
          <li key={`${index}:${label}`} className={styles.item}>
            {index > 0 && <Icon of={ChevronRight} size={12} />}
            {to === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <TextLink to={to} quiet>
                {label}
              </TextLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
