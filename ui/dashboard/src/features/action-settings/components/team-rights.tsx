import { SimpleTable, type Column } from '@/components/content/simple-table';
import { NativeSelect } from '@/components/forms/native-select';
import { Stack } from '@/components/layout/stack';
import { formatCount } from '@/lib/format/numbers';
import { permissionTexts } from '@/lib/texts/action-settings';
import { accessLevels, type AccessLevel } from '../api/action';
import type { Team } from '../api/teams';
import styles from './action-settings.module.css';

interface Props {
  readonly teams: readonly Team[];
  readonly levels: Readonly<Record<string, AccessLevel | undefined>>;
  readonly readOnly: boolean;
  readonly onChange: (teamId: string, level: AccessLevel | undefined) => void;
}

const everyoneElse = 'everyone-else';
const noAccess = 'NONE';

const levelOptions = [
  { value: noAccess, label: permissionTexts.noAccess },
  { value: 'VIEWER', label: permissionTexts.viewer },
  { value: 'RUNNER', label: permissionTexts.runner },
  { value: 'ADMINISTRATOR', label: permissionTexts.administrator },
] as const;

/** What each team may do; who is in none of them may nothing. */
export function TeamRights({ teams, levels, readOnly, onChange }: Props) {
  const columns: readonly Column<Team>[] = [
    {
      header: permissionTexts.team,
      primary: true,
      render: ({ id, name, memberCount }) =>
        id === everyoneElse
          ? name
          : `${name} (${permissionTexts.members(formatCount(memberCount), memberCount === 1)})`,
    },
    {
      header: permissionTexts.access,
      render: ({ id, name }) =>
        id === everyoneElse ? (
          permissionTexts.noAccess
        ) : (
          <NativeSelect
            id={`level-${id}`}
            aria-label={permissionTexts.levelOf(name)}
            disabled={readOnly}
            value={levels[id] ?? noAccess}
            onChange={(level) =>
              onChange(
                id,
                accessLevels.find((known) => known === level),
              )
            }
            options={levelOptions}
          />
        ),
    },
  ];
  const rows = [...teams, { id: everyoneElse, name: permissionTexts.everyoneElse, memberCount: 0 }];
  return (
    <Stack gap={2} className={styles.rights}>
      <SimpleTable
        caption={permissionTexts.teams}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
      <p className={styles.levels}>{permissionTexts.levels}</p>
    </Stack>
  );
}
