#pragma once

#include "server/model/organization.h"
#include "server/store/database.h"
#include "server/store/table.h"

namespace store {

class OrganizationStore {
public:
    explicit OrganizationStore(Database& database) : m_database(database) {}

    // Conflict with reason "slug_taken"; the work item may go on.
    [[nodiscard]] base::Status insert(const model::Organization& organization);

    // Deleted ones too.
    [[nodiscard]] base::Result<std::optional<model::Organization>> byId(const QString& id);
    // Not deleted.
    [[nodiscard]] base::Result<std::optional<model::Organization>> bySlug(const QString& slug);
    // Also by a deleted organization.
    [[nodiscard]] base::Result<bool> slugTaken(const QString& slug);
    [[nodiscard]] base::Result<QStringList> slugsStartingWith(const QString& prefix);
    // Not deleted, by slug, for the command line.
    [[nodiscard]] base::Result<QList<model::Organization>> list();

    // Name and slug, as of updatedAt. Conflict with reason "slug_taken"; the work item may go on.
    [[nodiscard]] base::Status update(const model::Organization& organization);

private:
    Database& m_database;
};

// For queries that join organizations, alias "o".
[[nodiscard]] const Table& organizationsTable();
void read(Row& row, model::Organization& organization);

} // namespace store
