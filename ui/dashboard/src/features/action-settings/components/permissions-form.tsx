import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { RadioGroup } from '@/components/forms/radio-group';
import { useForm } from '@/lib/forms/use-form';
import { actionSettingsTexts, permissionTexts } from '@/lib/texts/action-settings';
import { setAccess, type AccessLevel, type Action } from '../api/action';
import type { Team } from '../api/teams';
import { useSave } from '../use-save';
import { TeamRights } from './team-rights';

type Availability = 'organization' | 'group';

interface Values {
  readonly availability: Availability;
  /** By team; teams that are not in it have no access. */
  readonly levels: Readonly<Record<string, AccessLevel | undefined>>;
}

interface Props {
  readonly action: Action;
  readonly teams: readonly Team[];
  readonly readOnly: boolean;
}

const options = [
  {
    value: 'organization',
    label: permissionTexts.organization,
    description: permissionTexts.organizationHelp,
  },
  { value: 'group', label: permissionTexts.teams, description: permissionTexts.teamsHelp },
] as const;

/** Everybody, or chosen teams, each with what it may do. */
export function PermissionsForm({ action, teams, readOnly }: Props) {
  const save = useSave();
  const form = useForm<Values>({
    initial: {
      availability: action.availability === 'GROUPS' ? 'group' : 'organization',
      levels: Object.fromEntries(action.access.map(({ teamId, level }) => [teamId, level])),
    },
    submit: ({ availability, levels }) =>
      save((organization) =>
        setAccess(organization, action.id, {
          availability: availability === 'group' ? 'GROUPS' : null,
          teams: teams.flatMap(({ id }) => {
            const level = levels[id];
            return level === undefined ? [] : [{ teamId: id, level }];
          }),
        }),
      ),
  });
  const { availability, levels } = form.values;
  const saveButton = (
    <Button type="submit" theme="primary" loading={form.isSubmitting}>
      {actionSettingsTexts.save}
    </Button>
  );
  return (
    <Form form={form} actions={!readOnly && saveButton}>
      <Field id="availability" group label={permissionTexts.availability} disabled={readOnly}>
        <RadioGroup
          name="availability"
          value={availability}
          onChange={(value) => form.set('availability', value)}
          options={options}
        />
      </Field>
      {availability === 'group' && teams.length === 0 && (
        <AlertBox theme="warning">{permissionTexts.noTeams}</AlertBox>
      )}
      {availability === 'group' && teams.length > 0 && (
        <TeamRights
          teams={teams}
          levels={levels}
          readOnly={readOnly}
          onChange={(teamId, level) => form.set('levels', { ...levels, [teamId]: level })}
        />
      )}
    </Form>
  );
}
