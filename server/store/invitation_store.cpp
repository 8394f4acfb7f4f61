#include "server/store/invitation_store.h"

#include "server/store/table.h"
#include "server/store/text_list.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& invitationsTable() {
    static const Table table(u"invitations"_s, u"i"_s,
                             u"id, token_hash, organization_id, email, permissions, team_ids, invited_by_id, "
                             "created_at, expires_at, last_sent_at"_s);
    return table;
}

} // namespace

static void read(Row& row, model::Invitation& invitation) {
    row.into(invitation.id, invitation.tokenHash, invitation.organizationId, invitation.email,
             invitation.permissionNames, invitation.teamIds, invitation.invitedById, invitation.createdAt,
             invitation.expiresAt, invitation.lastSentAt);
}

base::Status InvitationStore::insert(const model::Invitation& invitation) {
    const base::Status removed =
        m_database.exec(u"DELETE FROM invitations WHERE organization_id = ? AND email = ?"_s,
                        {invitation.organizationId, invitation.email});
    if (!removed)
        return removed;
    return m_database.exec(invitationsTable().insert(),
                           {invitation.id, invitation.tokenHash, invitation.organizationId, invitation.email,
                            toColumn(invitation.permissionNames), toColumn(invitation.teamIds),
                            nullIfEmpty(invitation.invitedById), invitation.createdAt, invitation.expiresAt,
                            invitation.lastSentAt});
}

base::Result<std::optional<model::Invitation>> InvitationStore::byTokenHash(const QByteArray& tokenHash) {
    static const QString sql = invitationsTable().select() + u"WHERE i.token_hash = ?"_s;
    return m_database.one<model::Invitation>(sql, {tokenHash});
}

base::Result<QList<model::Invitation>> InvitationStore::list(const QString& organizationId) {
    static const QString sql =
        invitationsTable().select() + u"WHERE i.organization_id = ? ORDER BY i.created_at DESC, i.id"_s;
    return m_database.list<model::Invitation>(sql, {organizationId});
}

base::Result<bool> InvitationStore::renew(const model::Invitation& invitation) {
    return m_database.execAny(
        u"UPDATE invitations SET token_hash = ?, expires_at = ?, last_sent_at = ? WHERE id = ?"_s,
        {invitation.tokenHash, invitation.expiresAt, invitation.lastSentAt, invitation.id});
}

base::Result<bool> InvitationStore::remove(const QString& organizationId, const QString& id) {
    return m_database.execAny(u"DELETE FROM invitations WHERE id = ? AND organization_id = ?"_s,
                              {id, organizationId});
}

} // namespace store
