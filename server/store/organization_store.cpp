#include "server/store/organization_store.h"

#include "server/store/text_search.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {
base::Failure slugTakenFailure() {
    return base::fail(base::Code::Conflict, u"Sorry, this slug is taken. Please select another."_s,
                      "slug_taken");
}
} // namespace

const Table& organizationsTable() {
    static const Table table(u"organizations"_s, u"o"_s,
                             u"id, name, slug, owner_id, require_mfa, created_at, updated_at, deleted_at"_s);
    return table;
}

void read(Row& row, model::Organization& organization) {
    row.into(organization.id, organization.name, organization.slug, organization.ownerId,
             organization.requireMfa, organization.createdAt, organization.updatedAt, organization.deletedAt);
}

base::Status OrganizationStore::insert(const model::Organization& organization) {
    static const QString sql = organizationsTable().insert() + u" ON CONFLICT DO NOTHING"_s;
    const auto inserted =
        m_database.execAny(sql, {organization.id, organization.name, organization.slug, organization.ownerId,
                                 organization.requireMfa, organization.createdAt, organization.updatedAt,
                                 organization.deletedAt});
    if (!inserted)
        return base::fail(inserted.error());
    return *inserted ? base::Status() : slugTakenFailure();
}

base::Result<std::optional<model::Organization>> OrganizationStore::byId(const QString& id) {
    static const QString sql = organizationsTable().select() + u"WHERE o.id = ?"_s;
    return m_database.one<model::Organization>(sql, {id});
}

base::Result<std::optional<model::Organization>> OrganizationStore::bySlug(const QString& slug) {
    static const QString sql = organizationsTable().select() + u"WHERE o.slug = ? AND o.deleted_at IS NULL"_s;
    return m_database.one<model::Organization>(sql, {slug});
}

base::Result<bool> OrganizationStore::slugTaken(const QString& slug) {
    return m_database.value<bool>(u"SELECT EXISTS (SELECT 1 FROM organizations WHERE slug = ?)"_s, {slug});
}

base::Result<QStringList> OrganizationStore::slugsStartingWith(const QString& prefix) {
    return m_database.list<QString>(
        u"SELECT slug FROM organizations WHERE slug >= ? AND slug < ? ORDER BY slug"_s,
        {prefix, prefixEnd(prefix)});
}

base::Result<QList<model::Organization>> OrganizationStore::list() {
    static const QString sql =
        organizationsTable().select() + u"WHERE o.deleted_at IS NULL ORDER BY o.slug"_s;
    return m_database.list<model::Organization>(sql);
}

base::Status OrganizationStore::update(const model::Organization& organization) {
    // An UPDATE has no ON CONFLICT, and a violated key would doom the work item.
    const auto updated = m_database.execAny(
        u"UPDATE organizations SET name = ?, slug = ?, updated_at = ? WHERE id = ? "
        "AND NOT EXISTS (SELECT 1 FROM organizations other WHERE other.slug = ? AND other.id <> ?)"_s,
        {organization.name, organization.slug, organization.updatedAt, organization.id, organization.slug,
         organization.id});
    if (!updated)
        return base::fail(updated.error());
    return *updated ? base::Status() : slugTakenFailure();
}

} // namespace store
