import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { archiveTexts } from '@/lib/texts/action-settings';
import { unarchiveAction } from '../api/action';
import { useSave } from '../use-save';

interface Props {
  readonly action: { readonly id: string; readonly name: string };
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before an action comes back to those who are allowed to run it. */
export function UnarchiveDialog({ action, open, onClose }: Props) {
  const save = useSave();
  return (
    <ConfirmDialog
      title={archiveTexts.unarchiveTitle}
      open={open}
      onClose={onClose}
      theme="primary"
      confirmLabel={archiveTexts.confirmUnarchive}
      onConfirm={() => save((org) => unarchiveAction(org, action.id), archiveTexts.unarchived)}
    >
      <p>{archiveTexts.unarchiveQuestion(action.name)}</p>
    </ConfirmDialog>
  );
}
