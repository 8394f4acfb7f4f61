import { Play } from 'lucide-react';
import { Badge } from '@/components/content/badge';
import type { ActionSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { actionPath } from '@/lib/urls';
import { Card } from './card';

interface Props {
  readonly action: ActionSummary;
  readonly view: 'list' | 'grid';
}

/** An action in a list; running it is opening it. */
export function ActionCard({ action, view }: Props) {
  const { scope } = usePlace();
  return (
    <Card
      to={actionPath(scope, action.slug)}
      icon={Play}
      name={action.name}
      description={action.description}
      view={view}
      badges={<Badges action={action} />}
      disabledReason={disabledReason(action)}
      attributes={{ 'data-pw': 'run-action', 'data-pw-run-slug': action.slug }}
    />
  );
}

function disabledReason({ status, canRun }: ActionSummary): string | undefined {
  if (!canRun) return actionTexts.cannotRun;
  return status === 'ONLINE' || status === 'UNREACHABLE' ? undefined : actionTexts.offline;
}

function Badges({ action: { status, unlisted } }: { readonly action: ActionSummary }) {
  return (
    <>
      {unlisted && <Badge>{actionTexts.unlisted}</Badge>}
      {status === 'UNREACHABLE' && <Badge tone="warning">{actionTexts.unreachable}</Badge>}
      {(status === null || status === 'OFFLINE' || status === 'SHUTTING_DOWN') && (
        <Badge>{actionTexts.offline}</Badge>
      )}
    </>
  );
}
