import { Building2 } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { shellTexts } from '@/lib/texts/shell';
import { MainRegion } from './main-region';
import { useLogOut } from './use-log-out';

/** For somebody who is in no organization, or whose last one is gone. */
export function NoOrganization() {
  const logOut = useLogOut();
  return (
    <MainRegion>
      <EmptyState
        page
        icon={Building2}
        title={shellTexts.noOrganization}
        actions={<Button onClick={logOut}>{shellTexts.logOut}</Button>}
      >
        <p>{shellTexts.noOrganizationText}</p>
      </EmptyState>
    </MainRegion>
  );
}
