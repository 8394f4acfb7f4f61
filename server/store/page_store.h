#pragma once

#include "server/model/declaration.h"
#include "server/store/access_table.h"
#include "server/store/declared.h"

namespace store {

class PageStore {
public:
    explicit PageStore(Database& database);

    [[nodiscard]] base::Result<std::optional<model::Page>> byId(const QString& id);
    [[nodiscard]] base::Result<std::optional<model::Page>> bySlug(const model::Scope& scope,
                                                                  const QString& slug);
    // The page of this slug and the pages above it, those that there are, the nearest first.
    [[nodiscard]] base::Result<QList<model::Page>> atOrAbove(const model::Scope& scope, const QString& slug);
    // All of a scope, by slug.
    [[nodiscard]] base::Result<QList<model::Page>> list(const model::Scope& scope);

    // As ActionStore::declare.
    [[nodiscard]] base::Result<Declared>
    declare(const model::Scope& scope, const QList<model::PageDeclaration>& declarations, qint64 at);

    // Availability and rights of teams.
    [[nodiscard]] AccessTable& access() { return m_access; }

private:
    Database& m_database;
    AccessTable m_access;
};

} // namespace store
