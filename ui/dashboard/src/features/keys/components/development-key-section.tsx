import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { CodeSnippet } from '@/components/content/code-snippet';
import { ErrorState } from '@/components/feedback/error-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { useToast } from '@/components/feedback/toast-context';
import { Section } from '@/components/layout/section';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { developmentKeyKeys, developmentKeyQuery } from '@/lib/api-keys/development-key';
import { usePlace } from '@/lib/organization/place';
import { keyTexts } from '@/lib/texts/keys';
import { regenerateKey } from '../api/api-keys';

/** The key that a developer tries things with. */
export function DevelopmentKeySection() {
  const { organization } = usePlace();
  const key = useQuery(developmentKeyQuery(organization.slug));
  const [isAsking, setIsAsking] = useState(false);
  const client = useQueryClient();
  const toast = useToast();
  const regenerate = async () => {
    await regenerateKey(organization.slug);
    await client.invalidateQueries({ queryKey: developmentKeyKeys.all });
    toast.success(keyTexts.regenerated);
  };
  return (
    <Section
      title={keyTexts.development}
      tools={<Button onClick={() => setIsAsking(true)}>{keyTexts.regenerate}</Button>}
    >
      {key.isError ? (
        <ErrorState error={key.error} onRetry={() => void key.refetch()} />
      ) : key.data ? (
        <CodeSnippet code={key.data} label={keyTexts.developmentKey} toast={keyTexts.copied} />
      ) : (
        <Skeleton width="100%" height="2.5rem" />
      )}
      <ConfirmDialog
        title={keyTexts.regenerateTitle}
        open={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={keyTexts.regenerate}
        onConfirm={regenerate}
      >
        <p>{keyTexts.regenerateText}</p>
      </ConfirmDialog>
    </Section>
  );
}
