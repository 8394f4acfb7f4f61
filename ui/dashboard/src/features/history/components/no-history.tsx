import { History } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import { EmptyState } from '@/components/feedback/empty-state';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug } from '@/lib/slugs';
import { historyTexts } from '@/lib/texts/history';
import { homePath } from '@/lib/urls';

interface Props {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** Nothing has been run, or nothing like what somebody looks for. */
export function NoHistory({ isFiltered, onClear }: Props) {
  const { scope, can } = usePlace();
  if (isFiltered) {
    return (
      <EmptyState
        icon={History}
        title={historyTexts.noneFound}
        actions={<Button onClick={onClear}>{historyTexts.clearSearch}</Button>}
      >
        <p>{historyTexts.noneFoundText}</p>
      </EmptyState>
    );
  }
  const development = homePath({ ...scope, environment: developmentSlug });
  return (
    <EmptyState
      icon={History}
      title={historyTexts.none}
      actions={
        can('RUN_DEV_ACTIONS') && (
          <ButtonLink to={development}>{historyTexts.goToDevelopment}</ButtonLink>
        )
      }
    >
      <p>{historyTexts.noneText}</p>
    </EmptyState>
  );
}
