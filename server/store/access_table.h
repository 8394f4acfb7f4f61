#pragma once

#include "server/model/access.h"
#include "server/model/action.h"
#include "server/store/database.h"

#include <QHash>

namespace store {

// Who may run one action or page, as code says it.
struct DeclaredAccess {
    QString entityId;
    std::optional<model::ActionAvailability> availability;
    QStringList runnerTeamIds;
};

// The rights of teams to actions, or to pages: the same two tables twice. Part of ActionStore and PageStore.
class AccessTable {
public:
    // "actions", "action_access", "action_id".
    AccessTable(Database& database, const QString& entities, const QString& table, const QString& column);

    [[nodiscard]] base::Result<QList<model::TeamAccess>> of(const QString& entityId);
    [[nodiscard]] base::Result<QList<model::TeamAccess>> inScope(const model::Scope& scope);

    // Availability and rows as given; nothing that was there before stays.
    [[nodiscard]] base::Status replace(const QString& entityId,
                                       std::optional<model::ActionAvailability> availability,
                                       const QList<model::TeamAccess>& rows, qint64 at);
    // The same for many at once, writing only what differs. True: something did.
    [[nodiscard]] base::Result<bool> replaceDeclared(const QList<DeclaredAccess>& declared, qint64 at);

private:
    struct Known;
    friend void read(Row& row, Known& known);

    [[nodiscard]] base::Result<QHash<QString, Known>> known(const QList<DeclaredAccess>& declared);
    [[nodiscard]] base::Status addKnown(const QStringList& ids, QHash<QString, Known>& known);

    Database& m_database;
    const QString m_entities;
    const QString m_table;
    const QString m_column;
};

} // namespace store
