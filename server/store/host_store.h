#pragma once

#include "server/model/host.h"
#include "server/store/link_table.h"

namespace store {

// A host instance with what it offers.
struct LinkedHost {
    model::HostInstance host;
    QStringList actionIds;
    QStringList pageIds;
};

class HostStore {
public:
    explicit HostStore(Database& database);

    // Makes the row, or takes over an earlier one of the same id and organization; createdAt then stays.
    // Conflict with reason "host_id_taken" when the id is another organization's; the work item may go on.
    [[nodiscard]] base::Status upsert(const model::HostInstance& host);

    [[nodiscard]] base::Result<std::optional<model::HostInstance>> byId(const QString& id);
    // All there are, with their links, newest first.
    [[nodiscard]] base::Result<QList<LinkedHost>> list();

    [[nodiscard]] base::Status setStatus(const QString& id, model::HostStatus status, qint64 at);
    [[nodiscard]] base::Status touch(const QStringList& ids, qint64 at);
    // After a start: nobody is connected yet.
    [[nodiscard]] base::Status markAllUnreachable(qint64 at);
    // Links go, and its transactions are no longer bound to it.
    [[nodiscard]] base::Result<bool> remove(const QString& id);

    [[nodiscard]] LinkTable& actions() { return m_actions; }
    [[nodiscard]] LinkTable& pages() { return m_pages; }

private:
    Database& m_database;
    LinkTable m_actions;
    LinkTable m_pages;
};

} // namespace store
