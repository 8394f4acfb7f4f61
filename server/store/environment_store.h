#pragma once

#include "server/model/organization.h"
#include "server/store/database.h"
#include "server/store/table.h"

namespace store {

class EnvironmentStore {
public:
    explicit EnvironmentStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status insert(const model::Environment& environment);

    // Of this organization, deleted ones too.
    [[nodiscard]] base::Result<std::optional<model::Environment>> byId(const QString& organizationId,
                                                                       const QString& id);
    // Not deleted.
    [[nodiscard]] base::Result<std::optional<model::Environment>> bySlug(const QString& organizationId,
                                                                         const QString& slug);
    // Not deleted: production first, development last, the others by name between them.
    [[nodiscard]] base::Result<QList<model::Environment>> list(const QString& organizationId);

private:
    Database& m_database;
};

// For queries that join environments, alias "e".
[[nodiscard]] const Table& environmentsTable();
void read(Row& row, model::Environment& environment);

} // namespace store
