import { Avatar } from '@/components/content/avatar';
import { Badge } from '@/components/content/badge';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { Row } from '@/components/layout/row';
import { userTexts } from '@/lib/texts/users';
import type { Member } from '../api/members';

const columns: readonly Column<Member>[] = [
  {
    header: userTexts.name,
    primary: true,
    render: ({ user, isOwner }) => (
      <Row>
        <Avatar name={user.displayName} />
        {user.displayName}
        {isOwner && <Badge>{userTexts.owner}</Badge>}
      </Row>
    ),
  },
  { header: userTexts.email, render: ({ user }) => user.email },
  { header: userTexts.role, render: ({ role }) => roleName(role) },
];

/** People with their roles. */
export function MemberTable({ members }: { readonly members: readonly Member[] }) {
  return (
    <SimpleTable
      caption={userTexts.heading}
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
    />
  );
}

function roleName(role: string | null): string {
  return role === null ? userTexts.noRole : (userTexts.roles[role] ?? role);
}
