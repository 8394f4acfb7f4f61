#include "server/store/team_store.h"

#include "server/store/sql_list.h"
#include "server/store/text_search.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& teamsTable() {
    static const Table table(u"teams"_s, u"g"_s,
                             u"id, organization_id, name, slug, scim_group_id, created_at, updated_at"_s);
    return table;
}

} // namespace

void read(Row& row, model::Team& team) {
    row.into(team.id, team.organizationId, team.name, team.slug, team.scimGroupId, team.createdAt,
             team.updatedAt);
}

static void read(Row& row, TeamStore::Place& place) { row.into(place.membershipId, place.team); }

static void read(Row& row, TeamStore::MemberCount& count) { row.into(count.teamId, count.members); }

base::Status TeamStore::insert(const model::Team& team) {
    static const QString sql = teamsTable().insert() + u" ON CONFLICT DO NOTHING"_s;
    const auto inserted =
        m_database.execAny(sql, {team.id, team.organizationId, team.name, team.slug,
                                 nullIfEmpty(team.scimGroupId), team.createdAt, team.updatedAt});
    if (!inserted)
        return base::fail(inserted.error());
    if (!*inserted)
        return base::fail(base::Code::Conflict, u"There is a team with this slug already."_s, "slug_taken");
    return {};
}

base::Result<std::optional<model::Team>> TeamStore::byId(const QString& organizationId, const QString& id) {
    static const QString sql = teamsTable().select() + u"WHERE g.id = ? AND g.organization_id = ?"_s;
    return m_database.one<model::Team>(sql, {id, organizationId});
}

base::Result<QList<model::Team>> TeamStore::list(const QString& organizationId) {
    static const QString sql =
        teamsTable().select() + u"WHERE g.organization_id = ? ORDER BY lower(g.name), g.slug"_s;
    return m_database.list<model::Team>(sql, {organizationId});
}

base::Result<QList<model::Team>> TeamStore::bySlugs(const QString& organizationId, const QStringList& slugs) {
    Conditions conditions;
    conditions.add(u"g.organization_id = ?"_s, {organizationId});
    conditions.addIn(u"g.slug"_s, slugs);
    return m_database.list<model::Team>(
        teamsTable().select() + u"WHERE %1 ORDER BY g.slug"_s.arg(conditions.sql()), conditions.binds());
}

base::Result<QStringList> TeamStore::slugsStartingWith(const QString& organizationId, const QString& prefix) {
    return m_database.list<QString>(
        u"SELECT slug FROM teams WHERE organization_id = ? AND slug >= ? AND slug < ? ORDER BY slug"_s,
        {organizationId, prefix, prefixEnd(prefix)});
}

base::Result<QList<model::Team>> TeamStore::ofMembership(const QString& membershipId) {
    static const QString sql = u"SELECT %1 FROM team_memberships tm JOIN teams g ON g.id = tm.team_id "
                               "WHERE tm.membership_id = ? ORDER BY g.slug"_s.arg(teamsTable().columns());
    return m_database.list<model::Team>(sql, {membershipId});
}

base::Result<QStringList> TeamStore::idsOfMembership(const QString& membershipId) {
    return m_database.list<QString>(
        u"SELECT team_id FROM team_memberships WHERE membership_id = ? ORDER BY team_id"_s, {membershipId});
}

base::Result<QList<TeamStore::Place>> TeamStore::ofMemberships(const QStringList& membershipIds) {
    Conditions conditions;
    conditions.addIn(u"tm.membership_id"_s, membershipIds);
    return m_database.list<Place>(
        u"SELECT tm.membership_id, %1 FROM team_memberships tm JOIN teams g ON g.id = tm.team_id "
        "WHERE %2 ORDER BY g.slug"_s.arg(teamsTable().columns(), conditions.sql()),
        conditions.binds());
}

base::Result<QList<TeamStore::MemberCount>> TeamStore::memberCounts(const QString& organizationId) {
    return m_database.list<MemberCount>(
        u"SELECT g.id, COUNT(*) FROM teams g JOIN team_memberships tm ON tm.team_id = g.id "
        "WHERE g.organization_id = ? GROUP BY g.id"_s,
        {organizationId});
}

base::Status TeamStore::addMember(const QString& teamId, const QString& membershipId, qint64 at) {
    return m_database.exec(
        u"INSERT INTO team_memberships (team_id, membership_id, created_at) VALUES (?, ?, ?) "
        "ON CONFLICT DO NOTHING"_s,
        {teamId, membershipId, at});
}

base::Status TeamStore::removeMember(const QString& teamId, const QString& membershipId) {
    return m_database.exec(u"DELETE FROM team_memberships WHERE team_id = ? AND membership_id = ?"_s,
                           {teamId, membershipId});
}

} // namespace store
