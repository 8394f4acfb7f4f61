import { Boxes } from 'lucide-react';
import { ButtonLink } from '@/components/actions/button-link';
import { EmptyState } from '@/components/feedback/empty-state';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug } from '@/lib/slugs';
import { actionTexts } from '@/lib/texts/actions';
import { homePath } from '@/lib/urls';

/** What stands on a level without anything to run. */
export function NothingLive({ inPage }: { readonly inPage: boolean }) {
  const { scope, can } = usePlace();
  const development = homePath({ ...scope, environment: developmentSlug });
  return (
    <EmptyState
      icon={Boxes}
      title={actionTexts.nothing}
      actions={
        !inPage &&
        can('READ_DEV_ACTIONS') && (
          <ButtonLink theme="primary" to={development}>
            {actionTexts.goToDevelopment}
          </ButtonLink>
        )
      }
    >
      <p>{inPage ? actionTexts.nothingInPage : actionTexts.nothingLive}</p>
    </EmptyState>
  );
}
