import { CalendarClock, Settings } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import { TextLink } from '@/components/actions/text-link';
import { HostStatus } from '@/components/content/host-status';
import { Icon } from '@/components/content/icon';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import type { ActionSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { scheduleTexts } from '@/lib/texts/action-settings';
import { allActionsTexts } from '@/lib/texts/all-actions';
import { actionSettingsPath, type Scope } from '@/lib/urls';
import styles from './all-actions-table.module.css';
import { UnarchiveDialog } from './unarchive-dialog';

interface Props {
  readonly actions: readonly ActionSummary[];
  readonly environment: string;
  readonly archived: boolean;
}

/** Actions with the way to their settings, or back from the archive. */
export function AllActionsTable({ actions, environment, archived }: Props) {
  const { scope, can } = usePlace();
  const [restored, setRestored] = useState<ActionSummary | null>(null);
  const there = { ...scope, environment };
  const mayConfigure = can('WRITE_PROD_ACTIONS');
  const columns: readonly Column<ActionSummary>[] = [
    {
      header: allActionsTexts.name,
      primary: true,
      render: (action) => <Name action={action} scope={there} isLink={mayConfigure} />,
    },
    {
      header: allActionsTexts.slug,
      render: ({ slug }) => <code className={styles.slug}>{slug}</code>,
    },
    {
      header: allActionsTexts.status,
      render: ({ status }) => <HostStatus status={status} />,
    },
    {
      header: allActionsTexts.settings,
      hideHeader: true,
      align: 'end',
      render: (action) =>
        mayConfigure &&
        (archived ? (
          <Button
            aria-label={allActionsTexts.unarchiveNamed(action.name)}
            onClick={() => setRestored(action)}
          >
            {allActionsTexts.unarchive}
          </Button>
        ) : (
          <ButtonLink
            theme="plain"
            icon={Settings}
            to={actionSettingsPath(there, action.slug)}
            aria-label={allActionsTexts.settingsOf(action.name)}
            title={allActionsTexts.settings}
          />
        )),
    },
  ];
  return (
    <>
      <SimpleTable
        caption={allActionsTexts.heading}
        columns={columns}
        rows={actions}
        rowKey={({ id }) => id}
      />
      {restored && <UnarchiveDialog action={restored} open onClose={() => setRestored(null)} />}
    </>
  );
}

interface NameProps {
  readonly action: ActionSummary;
  readonly scope: Scope;
  readonly isLink: boolean;
}

function Name({ action: { name, slug, schedules }, scope, isLink }: NameProps) {
  const description = schedules.map((schedule) => schedule.description).join(', ');
  return (
    <span className={styles.name}>
      {isLink ? <TextLink to={actionSettingsPath(scope, slug)}>{name}</TextLink> : name}
      {description !== '' && (
        <span title={scheduleTexts.runs(description)}>
          <Icon of={CalendarClock} label={scheduleTexts.runs(description)} />
        </span>
      )}
    </span>
  );
}
