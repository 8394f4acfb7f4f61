import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { IconButton } from '@/components/actions/icon-button';
import { structureQuery, type PageSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { childrenOf, type Found } from '../browse';
import { ActionCard } from './action-card';
import { PageCard } from './page-card';
import styles from './page-branch.module.css';

/** A page with what is in it, for those who want to see it without going there. */
export function PageBranch({ page }: { readonly page: PageSummary }) {
  const { scope, mode } = usePlace();
  const { data: structure } = useQuery(structureQuery(scope));
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const inside = structure && childrenOf(structure, page.slug, mode);
  const isLeaf = !inside || inside.actions.length + inside.pages.length === 0;
  return (
    <>
      <PageCard
        page={page}
        view="list"
        tool={
          !isLeaf && (
            <span className={styles.tool}>
              <IconButton
                icon={ChevronRight}
                label={actionTexts.contentOf(page.name)}
                aria-expanded={isOpen}
                aria-controls={id}
                className={isOpen ? styles.open : undefined}
                onClick={() => setIsOpen(!isOpen)}
              />
            </span>
          )
        }
      />
      {inside && isOpen && (
        <div id={id} className={styles.inside}>
          <Branches {...inside} />
        </div>
      )}
    </>
  );
}

function Branches({ actions, pages }: Found) {
  return (
    <ul className={styles.branches}>
      {pages.map((page) => (
        <li key={`page ${page.id}`}>
          <PageBranch page={page} />
        </li>
      ))}
      {actions.map((action) => (
        <li key={action.id}>
          <ActionCard action={action} view="list" />
        </li>
      ))}
    </ul>
  );
}
