import { CalendarClock, Play, Settings } from 'lucide-react';
import { Badge } from '@/components/content/badge';
import { Icon } from '@/components/content/icon';
import type { ActionSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { actionPath, actionSettingsPath } from '@/lib/urls';
import { Card } from './card';
import { CardTool } from './card-tool';

interface Props {
  readonly action: ActionSummary;
  readonly view: 'list' | 'grid';
  /** The pages it is in, where the list does not say so. */
  readonly trail?: readonly string[] | undefined;
}

/** An action in a list; running it is opening it. */
export function ActionCard({ action, view, trail }: Props) {
  const { scope, mode } = usePlace();
  const hasSettings = mode === 'live' && action.canConfigure;
  return (
    <Card
      to={actionPath(scope, action.slug)}
      icon={Play}
      name={action.name}
      trail={trail}
      description={action.description}
      view={view}
      badges={<Badges action={action} />}
      disabledReason={disabledReason(action)}
      attributes={{ 'data-pw': 'run-action', 'data-pw-run-slug': action.slug }}
      tool={
        hasSettings && (
          <CardTool
            icon={Settings}
            label={actionTexts.settingsOf(action.slug)}
            to={actionSettingsPath(scope, action.slug)}
          />
        )
      }
    />
  );
}

function disabledReason({ status, canRun, archived }: ActionSummary): string | undefined {
  if (archived) return actionTexts.cannotRunArchived;
  if (!canRun) return actionTexts.cannotRun;
  return status === 'ONLINE' || status === 'UNREACHABLE' ? undefined : actionTexts.offline;
}

function Badges({ action }: { readonly action: ActionSummary }) {
  const { status, unlisted, archived, schedules } = action;
  const schedule = schedules.map(({ description }) => description).join(', ');
  return (
    <>
      {schedule !== '' && (
        <span title={actionTexts.runs(schedule)}>
          <Icon of={CalendarClock} label={actionTexts.runs(schedule)} />
        </span>
      )}
      {archived && <Badge>{actionTexts.kinds.archived}</Badge>}
      {unlisted && <Badge>{actionTexts.unlisted}</Badge>}
      {status === 'UNREACHABLE' && <Badge tone="warning">{actionTexts.unreachable}</Badge>}
      {(status === null || status === 'OFFLINE' || status === 'SHUTTING_DOWN') && (
        <Badge>{actionTexts.offline}</Badge>
      )}
    </>
  );
}
