#include "server/store/environment_store.h"

namespace store {

using namespace Qt::StringLiterals;

const Table& environmentsTable() {
    static const Table table(u"environments"_s, u"e"_s,
                             u"id, organization_id, slug, name, color, created_at, updated_at, deleted_at"_s);
    return table;
}

void read(Row& row, model::Environment& environment) {
    row.into(environment.id, environment.organizationId, environment.slug, environment.name,
             environment.color, environment.createdAt, environment.updatedAt, environment.deletedAt);
}

base::Status EnvironmentStore::insert(const model::Environment& environment) {
    return m_database.exec(environmentsTable().insert(),
                           {environment.id, environment.organizationId, environment.slug, environment.name,
                            environment.color, environment.createdAt, environment.updatedAt,
                            environment.deletedAt});
}

base::Result<std::optional<model::Environment>> EnvironmentStore::byId(const QString& organizationId,
                                                                       const QString& id) {
    static const QString sql = environmentsTable().select() + u"WHERE e.id = ? AND e.organization_id = ?"_s;
    return m_database.one<model::Environment>(sql, {id, organizationId});
}

base::Result<std::optional<model::Environment>> EnvironmentStore::bySlug(const QString& organizationId,
                                                                         const QString& slug) {
    static const QString sql = environmentsTable().select() +
                               u"WHERE e.organization_id = ? AND e.slug = ? AND e.deleted_at IS NULL"_s;
    return m_database.one<model::Environment>(sql, {organizationId, slug});
}

base::Result<QList<model::Environment>> EnvironmentStore::list(const QString& organizationId) {
    static const QString sql =
        environmentsTable().select() +
        u"WHERE e.organization_id = ? AND e.deleted_at IS NULL "
        "ORDER BY CASE e.slug WHEN 'production' THEN 0 WHEN 'development' THEN 2 ELSE 1 END, e.name, e.slug"_s;
    return m_database.list<model::Environment>(sql, {organizationId});
}

} // namespace store
