import type { ReactNode } from 'react';
import { AlertBox } from '@/components/feedback/alert-box';
import { Skeleton } from '@/components/feedback/skeleton';
import { PageHeader } from '@/components/layout/page-header';
import { pageTexts } from '@/lib/texts/pages';
import type { PageLayout } from '../page/layout';

interface Props {
  /** What the page is called where its layout does not say. */
  readonly name: string;
  readonly layout: PageLayout | undefined;
  /** The buttons of the page. */
  readonly children: ReactNode;
}

/** The top of a page. Title and description may come later, or fail on their own. */
export function PageTitle({ name, layout, children }: Props) {
  const problem = (key: string) => {
    const found = layout?.errors.find(({ layoutKey }) => layoutKey === key);
    return found && pageTexts.problem(found.error, found.message);
  };
  const titleProblem = problem('title');
  const descriptionProblem = problem('description');
  const isTitlePending = layout?.title === null && titleProblem === undefined;
  return (
    <>
      <PageHeader
        title={isTitlePending ? pageTexts.loadingTitle : (layout?.title ?? name)}
        description={
          layout?.description ??
          (layout?.description === null && descriptionProblem === undefined && (
            <Skeleton width="60%" />
          ))
        }
        actions={children}
      />
      {titleProblem !== undefined && <AlertBox theme="danger">{titleProblem}</AlertBox>}
      {descriptionProblem !== undefined && (
        <AlertBox theme="danger" title={pageTexts.descriptionFailed}>
          {descriptionProblem}
        </AlertBox>
      )}
    </>
  );
}
