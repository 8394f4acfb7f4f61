import { AlertBox } from '@/components/feedback/alert-box';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { keyTexts } from '@/lib/texts/keys';
import { DevelopmentKeySection } from './development-key-section';
import { LiveKeysSection } from './live-keys-section';

/** What apps connect with. */
export default function KeysScreen() {
  const { can } = usePlace();
  return (
    <Stack gap={8}>
      <PageHeader title={keyTexts.heading} />
      <AlertBox dismissId={keyTexts.explanationId}>{keyTexts.explanation}</AlertBox>
      {can('CREATE_DEV_API_KEYS') && <DevelopmentKeySection />}
      <LiveKeysSection />
    </Stack>
  );
}
