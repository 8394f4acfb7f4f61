import { useQuery } from '@tanstack/react-query';
import { Section } from '@/components/layout/section';
import { structureQuery } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { isReachable } from '../browse';
import { ActionCard } from './action-card';
import lists from './action-list.module.css';

// Where everything fits on the screen there is no need for a short cut.
const worthAShortCut = 8;

/** What this person has run most during the last month. */
export function MostUsed() {
  const { scope } = usePlace();
  const { data: structure } = useQuery(structureQuery(scope));
  if (!structure || structure.actions.length < worthAShortCut) return null;
  const used = structure.mostUsedActionIds.flatMap((id) =>
    structure.actions.filter(
      (action) => action.id === id && action.canRun && isReachable(action) && !action.archived,
    ),
  );
  if (used.length === 0) return null;
  return (
    <Section title={actionTexts.mostUsed}>
      <ul className={lists.grid}>
        {used.map((action) => (
          <li key={action.id}>
            <ActionCard action={action} view="grid" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
