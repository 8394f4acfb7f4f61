import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/components/feedback/toast-context';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { usePlace } from '@/lib/organization/place';
import { endpointTexts } from '@/lib/texts/endpoints';
import { deleteEndpoint, endpointKeys, type Endpoint } from '../api/endpoints';

interface Props {
  readonly endpoint: Endpoint;
  readonly onClose: () => void;
}

export function DeleteEndpointDialog({ endpoint, onClose }: Props) {
  const { organization } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  const remove = async () => {
    await deleteEndpoint(organization.slug, endpoint.id);
    await client.invalidateQueries({ queryKey: endpointKeys.all });
    toast.success(endpointTexts.deleted);
  };
  return (
    <ConfirmDialog
      title={endpointTexts.deleteTitle}
      open
      onClose={onClose}
      confirmLabel={endpointTexts.deleteEndpoint}
      onConfirm={remove}
    >
      <p>{endpointTexts.deleteText(endpoint.url)}</p>
    </ConfirmDialog>
  );
}
