import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { useToast } from '@/components/feedback/toast-context';
import { Section } from '@/components/layout/section';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { structureKeys } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { archiveTexts } from '@/lib/texts/action-settings';
import { useQueryClient } from '@tanstack/react-query';
import { archiveAction, setSchedules, unarchiveAction, type Action } from '../api/action';
import { draftOf } from '../schedule';

const undoMs = 8000;

/** Puts an action away, which can be taken back for a moment with all that it had. */
export function ArchiveSection({ action }: { readonly action: Action }) {
  const { organization } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: structureKeys.all });
  const undo = async () => {
    await unarchiveAction(organization.slug, action.id);
    if (action.schedules.length > 0) {
      await setSchedules(organization.slug, action.id, action.schedules.map(draftOf));
    }
    await refresh();
    toast.success(archiveTexts.unarchived);
  };
  const archive = async () => {
    await archiveAction(organization.slug, action.id);
    await refresh();
    toast.success(archiveTexts.archived, {
      durationMs: undoMs,
      action: { label: archiveTexts.undo, run: undo },
    });
  };
  return (
    <Section title={archiveTexts.heading}>
      <p>{archiveTexts.explanation}</p>
      <div>
        <Button theme="danger" onClick={() => setIsAsking(true)}>
          {archiveTexts.archive}
        </Button>
      </div>
      <ConfirmDialog
        title={archiveTexts.archiveTitle}
        open={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={archiveTexts.archive}
        onConfirm={archive}
      >
        <p>{archiveTexts.archiveQuestion(action.name)}</p>
      </ConfirmDialog>
    </Section>
  );
}
