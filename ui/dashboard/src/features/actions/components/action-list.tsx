import { LayoutGrid, List } from 'lucide-react';
import { useState } from 'react';
import * as v from 'valibot';
import { SegmentedControl } from '@/components/forms/segmented-control';
import type { ActionSummary, PageSummary } from '@/lib/catalog/structure';
import { classNames } from '@/lib/class-names';
import { readStored, writeStored } from '@/lib/storage';
import { actionTexts } from '@/lib/texts/actions';
import { ActionCard } from './action-card';
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
}

/** What can be opened and run on one level: pages, then actions, each by name. */
export function ActionList({ actions, pages }: Props) {
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
      <ul data-pw-actions-list className={classNames(view === 'grid' ? styles.grid : styles.list)}>
        {byName(pages).map((page) => (
          <li key={`page ${page.id}`}>
            <PageCard page={page} view={view} />
          </li>
        ))}
        {byName(actions).map((action) => (
          <li key={action.id}>
            <ActionCard action={action} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function byName<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { sensitivity: 'base' }));
}
