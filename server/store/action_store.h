#pragma once

#include "server/model/declaration.h"
#include "server/store/access_table.h"
#include "server/store/declared.h"
#include "server/store/table.h"

namespace store {

class ActionStore {
public:
    explicit ActionStore(Database& database);

    [[nodiscard]] base::Result<std::optional<model::Action>> byId(const QString& id);
    [[nodiscard]] base::Result<std::optional<model::Action>> bySlug(const model::Scope& scope,
                                                                    const QString& slug);
    // All of a scope, archived ones too, by slug.
    [[nodiscard]] base::Result<QList<model::Action>> list(const model::Scope& scope);
    // Up to `limit` ids of the actions this person has run most since then, most often first.
    [[nodiscard]] base::Result<QStringList> mostUsed(const QString& ownerId, const model::Scope& scope,
                                                     qint64 since, int limit = 3);

    // Makes and updates what code declares (spec/protocol.md §4.3), writing only what differs: an absent name
    // or description is cleared, what was set in the dashboard stays, and actions that are no longer declared
    // stay as they are. Of several definitions with one slug the last wins.
    [[nodiscard]] base::Result<Declared>
    declare(const model::Scope& scope, const QList<model::ActionDeclaration>& declarations, qint64 at);

    // The name, description and backgroundable overrides, as of action.updatedAt.
    [[nodiscard]] base::Result<bool> setOverrides(const model::Action& action);
    // JSON array of {method, to}; empty: the action's runner.
    [[nodiscard]] base::Result<bool> setNotificationDelivery(const QString& id, const QString& json,
                                                             qint64 at);
    // Nothing: not archived.
    [[nodiscard]] base::Result<bool> setArchived(const QString& id, std::optional<qint64> archivedAt,
                                                 qint64 at);

    // Availability and rights of teams.
    [[nodiscard]] AccessTable& access() { return m_access; }

private:
    Database& m_database;
    AccessTable m_access;
};

// For queries that join actions, alias "a".
[[nodiscard]] const Table& actionsTable();
void read(Row& row, model::Action& action);

// For lists that show the action of a row.
inline constexpr QStringView ActionRefColumns =
    u"a.id, a.slug, a.name, a.name_override, a.warn_on_close, a.backgroundable, a.backgroundable_override, "
    "a.archived_at";
void read(Row& row, model::ActionRef& action);

} // namespace store
