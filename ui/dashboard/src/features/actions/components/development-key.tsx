import { useQuery } from '@tanstack/react-query';
import { CodeSnippet } from '@/components/content/code-snippet';
import { AlertBox } from '@/components/feedback/alert-box';
import { Skeleton } from '@/components/feedback/skeleton';
import { usePlace } from '@/lib/organization/place';
import { consoleTexts } from '@/lib/texts/actions';
import { developmentKeyQuery } from '@/lib/api-keys/development-key';

/** The key that a developer's own app connects with. */
export function DevelopmentKey() {
  const { organization } = usePlace();
  const key = useQuery(developmentKeyQuery(organization.slug));
  if (key.isError) return <AlertBox theme="danger">{consoleTexts.keyFailed}</AlertBox>;
  if (!key.data) return <Skeleton width="100%" height="2.5rem" />;
  return (
    <CodeSnippet code={key.data} label={consoleTexts.keyLabel} toast={consoleTexts.copiedKey} />
  );
}
