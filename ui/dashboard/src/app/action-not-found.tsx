import { SearchX } from 'lucide-react';
import { ButtonLink } from '@/components/actions/button-link';
import { EmptyState } from '@/components/feedback/empty-state';
import { usePlace } from '@/lib/organization/place';
import { notFoundTexts } from '@/lib/texts/not-found';
import { homePath } from '@/lib/urls';

/** An address that may have been an action once, or is one that somebody may not see. */
export function ActionNotFound() {
  const { scope } = usePlace();
  return (
    <EmptyState
      page
      icon={SearchX}
      title={notFoundTexts.actionTitle}
      actions={
        <ButtonLink theme="primary" to={homePath(scope)}>
          {notFoundTexts.action}
        </ButtonLink>
      }
    >
      <p>{notFoundTexts.actionText}</p>
    </EmptyState>
  );
}
