import { Folder, PanelsTopLeft } from 'lucide-react';
import type { PageSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { actionPath } from '@/lib/urls';
import { Card } from './card';

interface Props {
  readonly page: PageSummary;
  readonly view: 'list' | 'grid';
}

/** A page in a list: one that draws something, or a folder. */
export function PageCard({ page, view }: Props) {
  const { scope } = usePlace();
  return (
    <Card
      to={actionPath(scope, page.slug)}
      icon={page.hasHandler ? PanelsTopLeft : Folder}
      name={page.name}
      description={page.description}
      view={view}
      attributes={{ 'data-pw-action-group': page.slug }}
    />
  );
}
