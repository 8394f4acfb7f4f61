#include "server/store/membership_store.h"

#include "server/store/model_enums.h"
#include "server/store/organization_store.h"
#include "server/store/sql_list.h"
#include "server/store/text_list.h"
#include "server/store/text_search.h"
#include "server/store/user_store.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

QString roleColumn(const QStringList& permissionNames) {
    const std::optional<model::Role> role = model::primaryRole(permissionNames);
    return role ? model::toString(*role) : QString();
}

const QString& selectWithOrganization() {
    static const QString sql =
        u"SELECT %1, %2 FROM memberships m JOIN organizations o ON o.id = m.organization_id "_s.arg(
            membershipsTable().columns(), organizationsTable().columns());
    return sql;
}

const QString& selectMember() {
    static const QString sql =
        u"SELECT %1, %2, m.search_text FROM memberships m JOIN users u ON u.id = m.user_id "_s.arg(
            membershipsTable().columns(), usersTable().columns());
    return sql;
}

} // namespace

const Table& membershipsTable() {
    static const Table table(
        u"memberships"_s, u"m"_s,
        u"id, user_id, organization_id, permissions, created_at, updated_at, last_switched_to_at"_s,
        u"role, search_text"_s);
    return table;
}

void read(Row& row, model::Membership& membership) {
    row.into(membership.id, membership.userId, membership.organizationId, membership.permissionNames,
             membership.createdAt, membership.updatedAt, membership.lastSwitchedToAt);
}

static void read(Row& row, MembershipWithOrganization& entry) {
    row.into(entry.membership, entry.organization);
}

static void read(Row& row, MembershipStore::Place& place) { row.into(place.userId, place.organizationSlug); }

static void read(Row& row, Member& member) { row.into(member.membership, member.user, member.sortKey); }

base::Status MembershipStore::insert(const model::Membership& membership) {
    // The search text is copied from the user.
    const auto inserted = m_database.execAny(
        u"INSERT INTO memberships (id, user_id, organization_id, permissions, created_at, updated_at, "
        "last_switched_to_at, role, search_text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT search_text FROM users WHERE id = ?)) ON CONFLICT DO NOTHING"_s,
        {membership.id, membership.userId, membership.organizationId, toColumn(membership.permissionNames),
         membership.createdAt, membership.updatedAt, membership.lastSwitchedToAt,
         roleColumn(membership.permissionNames), membership.userId});
    if (!inserted)
        return base::fail(inserted.error());
    if (!*inserted)
        return base::fail(base::Code::Conflict, u"That user is already a member of this organization."_s,
                          "already_member");
    return {};
}

base::Result<std::optional<model::Membership>> MembershipStore::find(const QString& userId,
                                                                     const QString& organizationId) {
    static const QString sql =
        membershipsTable().select() + u"WHERE m.user_id = ? AND m.organization_id = ?"_s;
    return m_database.one<model::Membership>(sql, {userId, organizationId});
}

base::Result<std::optional<MembershipWithOrganization>>
MembershipStore::withOrganizationBySlug(const QString& userId, const QString& organizationSlug) {
    static const QString sql =
        selectWithOrganization() + u"WHERE o.slug = ? AND o.deleted_at IS NULL AND m.user_id = ?"_s;
    return m_database.one<MembershipWithOrganization>(sql, {organizationSlug, userId});
}

base::Result<std::optional<Member>> MembershipStore::byId(const QString& organizationId, const QString& id) {
    static const QString sql = selectMember() + u"WHERE m.id = ? AND m.organization_id = ?"_s;
    return m_database.one<Member>(sql, {id, organizationId});
}

base::Result<std::optional<Member>> MembershipStore::byUser(const QString& organizationId,
                                                            const QString& userId) {
    static const QString sql = selectMember() + u"WHERE m.user_id = ? AND m.organization_id = ?"_s;
    return m_database.one<Member>(sql, {userId, organizationId});
}

base::Result<std::optional<Member>> MembershipStore::byEmail(const QString& organizationId,
                                                             const QString& normalizedEmail) {
    static const QString sql = selectMember() + u"WHERE u.email_normalized = ? AND m.organization_id = ? "
                                                "ORDER BY u.has_email_twin LIMIT 1"_s;
    return m_database.one<Member>(sql, {normalizedEmail, organizationId});
}

base::Result<QList<MembershipWithOrganization>> MembershipStore::listOfUser(const QString& userId) {
    static const QString sql = selectWithOrganization() + u"WHERE m.user_id = ? AND o.deleted_at IS NULL "
                                                          "ORDER BY m.last_switched_to_at DESC, m.id"_s;
    return m_database.list<MembershipWithOrganization>(sql, {userId});
}

base::Result<QList<MembershipStore::Place>> MembershipStore::places() {
    return m_database.list<Place>(
        u"SELECT m.user_id, o.slug FROM memberships m JOIN organizations o ON o.id = m.organization_id "
        "WHERE o.deleted_at IS NULL ORDER BY o.slug"_s);
}

base::Result<base::Page<Member>>
MembershipStore::members(const MemberFilter& filter, const std::optional<MemberCursor>& after, int limit) {
    Conditions conditions;
    conditions.add(u"m.organization_id = ?"_s, {filter.organizationId});
    for (const QString& word : filter.words)
        conditions.add(u"m.search_text LIKE ? ESCAPE '!'"_s, {containsPattern(word)});
    if (!filter.teamId.isEmpty())
        conditions.add(
            u"EXISTS (SELECT 1 FROM team_memberships tm WHERE tm.team_id = ? AND tm.membership_id = m.id)"_s,
            {filter.teamId});
    if (filter.role)
        conditions.add(u"m.role = ?"_s, {model::toString(*filter.role)});
    if (after)
        conditions.add(u"(m.search_text, m.id) > (?, ?)"_s, {after->sortKey, after->membershipId});
    const QString sql =
        selectMember() + u"WHERE %1 ORDER BY m.search_text, m.id LIMIT ?"_s.arg(conditions.sql());
    return m_database.list<Member>(sql, conditions.binds() + Binds{limit + 1})
        .map([limit](QList<Member>&& rows) { return base::makePage(std::move(rows), limit); });
}

base::Status MembershipStore::touchSwitched(const QString& id, qint64 at) {
    return m_database.exec(u"UPDATE memberships SET last_switched_to_at = ? WHERE id = ?"_s, {at, id});
}

base::Result<bool> MembershipStore::updatePermissions(const QString& id, const QStringList& permissionNames,
                                                      qint64 at) {
    return m_database.execAny(
        u"UPDATE memberships SET permissions = ?, role = ?, updated_at = ? WHERE id = ?"_s,
        {toColumn(permissionNames), roleColumn(permissionNames), at, id});
}

base::Result<bool> MembershipStore::remove(const QString& id) {
    return m_database.execAny(u"DELETE FROM memberships WHERE id = ?"_s, {id});
}

} // namespace store
