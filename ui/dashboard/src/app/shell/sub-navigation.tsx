import { useQuery } from '@tanstack/react-query';
import { Anchor } from '@/components/actions/anchor';
import { NativeSelect } from '@/components/forms/native-select';
import { structureQuery } from '@/lib/catalog/structure';
import { useAppLocation, useNavigate } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { shellTexts } from '@/lib/texts/shell';
import { actionPath, homePath } from '@/lib/urls';
import { subNavigationOf, type NavigationEntry } from './sub-navigation-entries';
import styles from './sub-navigation.module.css';

/** What there is beside the open action or page, below the same top-level page. */
export function SubNavigation() {
  const { scope } = usePlace();
  const { pathname } = useAppLocation();
  const home = homePath(scope);
  const slug = pathname.startsWith(`${home}/`) ? pathname.slice(home.length + 1) : '';
  const structure = useQuery({ ...structureQuery(scope), enabled: slug !== '' });
  const navigation = structure.data && subNavigationOf(structure.data, slug);
  if (!navigation) return null;
  const { page, entries } = navigation;
  return (
    <>
      <nav aria-label={shellTexts.subNavigation(page.name)} className={styles.rail}>
        <Anchor to={actionPath(scope, page.slug)} className={styles.title}>
          {page.name}
        </Anchor>
        <Entries entries={entries} current={slug} />
      </nav>
      <Selection
        name={page.name}
        entries={[{ ...page, children: [] }, ...entries]}
        current={slug}
      />
    </>
  );
}

interface ListProps {
  readonly entries: readonly NavigationEntry[];
  readonly current: string;
}

function Entries({ entries, current }: ListProps) {
  const { scope } = usePlace();
  const { pathname } = useAppLocation();
  return (
    <ul className={styles.list}>
      {entries.map(({ slug, name, children }) => (
        <li key={slug}>
          <Anchor
            to={actionPath(scope, slug)}
            state={{ backPath: pathname }}
            className={styles.link}
            data-pw-run-slug={slug}
            aria-current={slug === current ? 'page' : undefined}
          >
            {name}
          </Anchor>
          {children.length > 0 && <Entries entries={children} current={current} />}
        </li>
      ))}
    </ul>
  );
}

function Selection({ name, entries, current }: ListProps & { readonly name: string }) {
  const { scope } = usePlace();
  const { pathname } = useAppLocation();
  const navigate = useNavigate();
  return (
    <nav aria-label={shellTexts.subNavigation(name)} className={styles.selection}>
      <NativeSelect
        aria-label={shellTexts.subNavigation(name)}
        value={current}
        onChange={(slug) => navigate(actionPath(scope, slug), { state: { backPath: pathname } })}
        options={optionsOf(entries)}
      />
    </nav>
  );
}

/** All levels as one list; what is deeper is set in, as far as options can be. */
function optionsOf(
  entries: readonly NavigationEntry[],
  indent = '',
): readonly { readonly value: string; readonly label: string }[] {
  return entries.flatMap(({ slug, name, children }) => [
    { value: slug, label: `${indent}${name}` },
    ...optionsOf(children, `${indent}\u2003`),
  ]);
}
