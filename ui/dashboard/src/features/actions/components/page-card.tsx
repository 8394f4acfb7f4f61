import { Folder, PanelsTopLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/content/badge';
import type { PageSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { actionPath } from '@/lib/urls';
import { Card } from './card';

interface Props {
  readonly page: PageSummary;
  readonly view: 'list' | 'grid';
  readonly trail?: readonly string[] | undefined;
  readonly tool?: ReactNode;
}

/** A page in a list: one that draws something, or a folder. */
export function PageCard({ page, view, trail, tool }: Props) {
  const { scope } = usePlace();
  return (
    <Card
      to={actionPath(scope, page.slug)}
      icon={page.hasHandler ? PanelsTopLeft : Folder}
      name={page.name}
      trail={trail}
      description={page.description}
      view={view}
      badges={page.unlisted && <Badge>{actionTexts.unlisted}</Badge>}
      tool={tool}
      attributes={{ 'data-pw-action-group': page.slug }}
    />
  );
}
