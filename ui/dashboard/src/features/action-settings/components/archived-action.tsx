import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { Stack } from '@/components/layout/stack';
import { archiveTexts } from '@/lib/texts/action-settings';
import type { Action } from '../api/action';
import { DeclaredValues } from './declared-values';
import { UnarchiveDialog } from './unarchive-dialog';

/** What was put away has no settings, but a way back. */
export function ArchivedAction({ action }: { readonly action: Action }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Stack gap={6}>
      <AlertBox theme="warning">
        <Stack gap={3}>
          <p>{archiveTexts.isArchived}</p>
          <div>
            <Button onClick={() => setIsAsking(true)}>{archiveTexts.unarchive}</Button>
          </div>
        </Stack>
      </AlertBox>
      <DeclaredValues action={action} />
      <UnarchiveDialog action={action} open={isAsking} onClose={() => setIsAsking(false)} />
    </Stack>
  );
}
