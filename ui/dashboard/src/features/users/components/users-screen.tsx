import { useInfiniteQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { TextInput } from '@/components/forms/text-input';
import { PageHeader } from '@/components/layout/page-header';
import { Row } from '@/components/layout/row';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { productionSlug } from '@/lib/slugs';
import { userTexts } from '@/lib/texts/users';
import { membersQuery } from '../api/members';
import { MemberTable } from './member-table';
import styles from './users-screen.module.css';

/** Who is in the organization, and what they may do. */
export default function UsersScreen() {
  const { organization, scope } = usePlace();
  const [filter, setFilter] = useState('');
  const words = useDeferredValue(filter.trim());
  const members = useInfiniteQuery(membersQuery(organization.slug, words));
  const rows = members.data?.pages.flatMap(({ data }) => data);
  return (
    <Stack gap={6}>
      <PageHeader
        title={userTexts.heading}
        {...(scope.environment !== productionSlug && { description: userTexts.persist })}
      />
      <div className={styles.filter}>
        <TextInput
          type="search"
          aria-label={userTexts.filter}
          placeholder={userTexts.filter}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {members.isError && (
        <ErrorState error={members.error} onRetry={() => void members.refetch()} />
      )}
      {members.isPending && <SkeletonLines count={4} />}
      {rows?.length === 0 && (
        <EmptyState
          icon={Users}
          title={userTexts.none}
          actions={<Button onClick={() => setFilter('')}>{userTexts.clear}</Button>}
        >
          <p>{userTexts.noneText}</p>
        </EmptyState>
      )}
      {rows && rows.length > 0 && <MemberTable members={rows} />}
      {members.hasNextPage && (
        <Row>
          <Button loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
            {userTexts.more}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
