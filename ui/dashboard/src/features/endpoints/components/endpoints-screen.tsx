import { useQuery } from '@tanstack/react-query';
import { Cloud } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { endpointTexts } from '@/lib/texts/endpoints';
import { endpointsQuery } from '../api/endpoints';
import { AddEndpointDialog } from './add-endpoint-dialog';
import { EndpointTable } from './endpoint-table';

/** Endpoints of apps that are called when somebody needs them. */
export default function EndpointsScreen() {
  const { organization, can } = usePlace();
  const endpoints = useQuery(endpointsQuery(organization.slug));
  const [isAdding, setIsAdding] = useState(false);
  const mayWrite = can('WRITE_PROD_ACTIONS');
  const add = mayWrite && (
    <Button theme="primary" onClick={() => setIsAdding(true)}>
      {endpointTexts.add}
    </Button>
  );
  const isEmpty = endpoints.data?.length === 0;
  const hasSome = endpoints.data !== undefined && !isEmpty;
  return (
    <Stack gap={6}>
      <PageHeader title={endpointTexts.heading} actions={hasSome && add} />
      {endpoints.isPending && <SkeletonLines />}
      {endpoints.isError && (
        <ErrorState error={endpoints.error} onRetry={() => void endpoints.refetch()} />
      )}
      {isEmpty && (
        <EmptyState
          icon={Cloud}
          title={mayWrite ? endpointTexts.empty : endpointTexts.emptyReadOnly}
          actions={add}
        >
          <p>{endpointTexts.explanation}</p>
        </EmptyState>
      )}
      {hasSome && <EndpointTable endpoints={endpoints.data} />}
      {isAdding && <AddEndpointDialog onClose={() => setIsAdding(false)} />}
    </Stack>
  );
}
