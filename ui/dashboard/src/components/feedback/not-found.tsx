import { Compass } from 'lucide-react';
import { notFoundTexts } from '@/lib/texts/not-found';
import { ButtonLink } from '../actions/button-link';
import { EmptyState } from './empty-state';

/** What an address shows that leads nowhere. */
export function NotFound({ title = notFoundTexts.title }: { readonly title?: string }) {
  return (
    <EmptyState
      page
      icon={Compass}
      title={title}
      actions={
        <ButtonLink to="/dashboard" theme="primary">
          {notFoundTexts.action}
        </ButtonLink>
      }
    >
      {notFoundTexts.text}
    </EmptyState>
  );
}
