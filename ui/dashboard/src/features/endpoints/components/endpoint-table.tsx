import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { IconButton } from '@/components/actions/icon-button';
import { HostStatus } from '@/components/content/host-status';
import { RelativeTime } from '@/components/content/relative-time';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { Row } from '@/components/layout/row';
import { usePlace } from '@/lib/organization/place';
import { endpointTexts } from '@/lib/texts/endpoints';
import type { Endpoint } from '../api/endpoints';
import { DeleteEndpointDialog } from './delete-endpoint-dialog';
import { useEndpointCheck } from './use-endpoint-check';
import styles from './endpoint-table.module.css';

/** Endpoints, whether they answered, and a way to ask them again or to get rid of them. */
export function EndpointTable({ endpoints }: { readonly endpoints: readonly Endpoint[] }) {
  const { can } = usePlace();
  const [doomed, setDoomed] = useState<Endpoint | null>(null);
  const mayWrite = can('WRITE_PROD_ACTIONS');
  const columns: readonly Column<Endpoint>[] = [
    {
      header: endpointTexts.address,
      primary: true,
      render: ({ url }) => <code className={styles.url}>{url}</code>,
    },
    { header: endpointTexts.status, render: ({ status }) => <HostStatus status={status} /> },
    {
      header: endpointTexts.lastChecked,
      render: (endpoint) => <LastCheck endpoint={endpoint} />,
    },
    {
      header: endpointTexts.actions,
      hideHeader: true,
      align: 'end',
      render: (endpoint) =>
        mayWrite && (
          <Button
            aria-label={endpointTexts.deleteNamed(endpoint.url)}
            onClick={() => setDoomed(endpoint)}
          >
            {endpointTexts.delete}
          </Button>
        ),
    },
  ];
  return (
    <>
      <SimpleTable
        caption={endpointTexts.heading}
        columns={columns}
        rows={endpoints}
        rowKey={({ id }) => id}
      />
      {doomed && <DeleteEndpointDialog endpoint={doomed} onClose={() => setDoomed(null)} />}
    </>
  );
}

function LastCheck({ endpoint }: { readonly endpoint: Endpoint }) {
  const { isChecking, check } = useEndpointCheck(endpoint.id);
  return (
    <Row gap={2}>
      <RelativeTime date={endpoint.updatedAt} />
      <IconButton
        icon={RefreshCw}
        label={endpointTexts.check(endpoint.url)}
        compact
        loading={isChecking}
        onClick={check}
      />
    </Row>
  );
}
