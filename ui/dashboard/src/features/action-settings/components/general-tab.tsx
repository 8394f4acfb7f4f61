import { AlertBox } from '@/components/feedback/alert-box';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { generalTexts } from '@/lib/texts/action-settings';
import type { Action } from '../api/action';
import { ArchiveSection } from './archive-section';
import { DeclaredValues } from './declared-values';
import { GeneralForm } from './general-form';

/** What an action is called; to be changed here only where the organization has that feature. */
export function GeneralTab({ action }: { readonly action: Action }) {
  const { organization } = usePlace();
  const mayOverride = organization.featureFlags['ACTION_METADATA_GENERAL_CONFIG'] === true;
  return (
    <Stack gap={8}>
      {mayOverride ? (
        <GeneralForm action={action} />
      ) : (
        <Stack gap={6}>
          <AlertBox>{generalTexts.inCode}</AlertBox>
          <DeclaredValues action={action} />
        </Stack>
      )}
      <ArchiveSection action={action} />
    </Stack>
  );
}
