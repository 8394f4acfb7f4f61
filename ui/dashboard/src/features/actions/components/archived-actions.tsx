import { useState } from 'react';
import { TextButton } from '@/components/actions/text-button';
import { Stack } from '@/components/layout/stack';
import type { ActionSummary } from '@/lib/catalog/structure';
import { actionTexts } from '@/lib/texts/actions';
import { ActionList } from './action-list';

/** Put away, but still declared by an app; shown to those who ask. */
export function ArchivedActions({ actions }: { readonly actions: readonly ActionSummary[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const { length } = actions;
  return (
    <Stack gap={2}>
      <div>
        <TextButton onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? actionTexts.hideArchived(length) : actionTexts.showArchived(length)}
        </TextButton>
      </div>
      {isOpen && <p>{actionTexts.archivedText}</p>}
      {isOpen && <ActionList actions={actions} pages={[]} />}
    </Stack>
  );
}
