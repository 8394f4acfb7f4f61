import { LayoutGrid, List } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import * as v from 'valibot';
import { SegmentedControl } from '@/components/forms/segmented-control';
import type { ActionSummary, PageSummary } from '@/lib/catalog/structure';
import { classNames } from '@/lib/class-names';
import { readStored, writeStored } from '@/lib/storage';
import { actionTexts } from '@/lib/texts/actions';
import { ActionCard } from './action-card';
import { PageBranch } from './page-branch';
import { PageCard } from './page-card';
import { Section } from '@/components/layout/section';
import styles from './action-list.module.css';

const storageKey = 'actionsListViewMode';
const viewSchema = v.picklist(['list', 'grid']);

type View = v.InferOutput<typeof viewSchema>;

const views = [
  { value: 'list', label: actionTexts.list, icon: List },
  { value: 'grid', label: actionTexts.grid, icon: LayoutGrid },
] as const;

interface Props {
  readonly actions: readonly ActionSummary[];
  readonly pages: readonly PageSummary[];
  /** The pages an entry is in, where not all are on one level. */
  readonly trail?: ((entry: ActionSummary | PageSummary) => readonly string[]) | undefined;
  /** What narrows the list, above it. */
  readonly search?: ReactNode;
  /** What stands there instead of entries. */
  readonly empty?: ReactNode;
}

/** What can be opened and run on one level: pages, then actions, each by name. */
export function ActionList({ actions, pages, trail, search, empty }: Props) {
  const [view, setView] = useState<View>(() => readStored(storageKey, viewSchema, 'list'));
  const choose = (chosen: View) => {
    writeStored(storageKey, chosen);
    setView(chosen);
  };
  return (
    <Section
      title={actionTexts.actions}
      tools={
        <SegmentedControl
          label={actionTexts.viewAs}
          value={view}
          onChange={choose}
          segments={views}
        />
      }
    >
      {search}
      {actions.length + pages.length === 0 ? (
        empty
      ) : (
        <Entries {...{ actions, pages, trail, view }} />
      )}
    </Section>
  );
}

interface EntriesProps extends Pick<Props, 'actions' | 'pages' | 'trail'> {
  readonly view: View;
}

function Entries({ actions, pages, trail, view }: EntriesProps) {
  return (
    <ul data-pw-actions-list className={classNames(view === 'grid' ? styles.grid : styles.list)}>
      {byName(pages).map((page) => (
        <li key={`page ${page.id}`}>
          {view === 'list' && !trail ? (
            <PageBranch page={page} />
          ) : (
            <PageCard page={page} view={view} trail={trail?.(page)} />
          )}
        </li>
      ))}
      {byName(actions).map((action) => (
        <li key={action.id}>
          <ActionCard action={action} view={view} trail={trail?.(action)} />
        </li>
      ))}
    </ul>
  );
}

function byName<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { sensitivity: 'base' }));
}
