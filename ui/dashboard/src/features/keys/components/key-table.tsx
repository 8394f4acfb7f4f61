import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { useToast } from '@/components/feedback/toast-context';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { formatMomentDay } from '@/lib/format/moments';
import { usePlace } from '@/lib/organization/place';
import { keyTexts } from '@/lib/texts/keys';
import { apiKeyKeys, deleteKey, type ApiKey } from '../api/api-keys';

/** Keys, with when they were used and a way to get rid of them. */
export function KeyTable({ keys }: { readonly keys: readonly ApiKey[] }) {
  const [doomed, setDoomed] = useState<ApiKey | null>(null);
  const columns: readonly Column<ApiKey>[] = [
    { header: keyTexts.label, primary: true, render: labelOf },
    { header: keyTexts.environment, render: ({ environment }) => environment.name },
    { header: keyTexts.created, render: ({ createdAt }) => formatMomentDay(createdAt) },
    {
      header: keyTexts.lastUsed,
      render: ({ lastUsedAt }) => (lastUsedAt ? formatMomentDay(lastUsedAt) : keyTexts.never),
    },
    {
      header: keyTexts.actions,
      hideHeader: true,
      align: 'end',
      render: (key) => (
        <Button aria-label={keyTexts.deleteNamed(labelOf(key))} onClick={() => setDoomed(key)}>
          {keyTexts.delete}
        </Button>
      ),
    },
  ];
  return (
    <>
      <SimpleTable caption={keyTexts.live} columns={columns} rows={keys} rowKey={({ id }) => id} />
      {doomed && <DeleteKeyDialog apiKey={doomed} onClose={() => setDoomed(null)} />}
    </>
  );
}

function labelOf({ label }: ApiKey): string {
  return label ?? keyTexts.unnamed;
}

interface DialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

function DeleteKeyDialog({ apiKey, onClose }: DialogProps) {
  const { organization } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  const remove = async () => {
    await deleteKey(organization.slug, apiKey.id);
    await client.invalidateQueries({ queryKey: apiKeyKeys.all });
    toast.success(keyTexts.deleted(labelOf(apiKey)));
  };
  return (
    <ConfirmDialog
      title={keyTexts.deleteTitle(labelOf(apiKey))}
      open
      onClose={onClose}
      confirmLabel={keyTexts.deleteKey}
      onConfirm={remove}
    >
      <p>{keyTexts.deleteText}</p>
    </ConfirmDialog>
  );
}
