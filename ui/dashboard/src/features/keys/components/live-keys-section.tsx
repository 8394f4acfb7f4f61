import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { Section } from '@/components/layout/section';
import { usePlace } from '@/lib/organization/place';
import { keyTexts } from '@/lib/texts/keys';
import { apiKeysQuery } from '../api/api-keys';
import { CreateKeyDialog } from './create-key-dialog';
import { KeyTable } from './key-table';

/** The keys that deployed apps connect with. */
export function LiveKeysSection() {
  const { organization, can } = usePlace();
  const keys = useQuery(apiKeysQuery(organization.slug));
  const [isCreating, setIsCreating] = useState(false);
  const mayCreate = can('CREATE_PROD_API_KEYS');
  const live = keys.data?.filter(({ usageEnvironment }) => usageEnvironment === 'PRODUCTION');
  return (
    <Section
      title={keyTexts.live}
      tools={
        mayCreate && (
          <Button theme="primary" onClick={() => setIsCreating(true)}>
            {keyTexts.create}
          </Button>
        )
      }
    >
      {!mayCreate && <p>{keyTexts.noPermission}</p>}
      {keys.isError && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <SkeletonLines />}
      {live?.length === 0 && (
        <EmptyState icon={KeyRound} title={keyTexts.none}>
          <p>{keyTexts.noneText}</p>
        </EmptyState>
      )}
      {live && live.length > 0 && <KeyTable keys={live} />}
      <CreateKeyDialog open={isCreating} onClose={() => setIsCreating(false)} />
    </Section>
  );
}
