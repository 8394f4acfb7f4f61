#pragma once

#include "server/store/database.h"

namespace store {

struct Link {
    QString hostId;
    QString targetId; // Action or page.
};

// Which actions or pages a host offers: the same kind of table four times. Part of the stores of hosts.
class LinkTable {
public:
    // "host_actions", "host_instance_id", "action_id".
    LinkTable(Database& database, const QString& table, const QString& hostColumn,
              const QString& targetColumn);

    // Sorted by host.
    [[nodiscard]] base::Result<QList<Link>> all();
    [[nodiscard]] base::Result<QStringList> of(const QString& hostId);
    // Exactly these from now on, writing only what differs. True: something did.
    [[nodiscard]] base::Result<bool> replace(const QString& hostId, const QStringList& targetIds);

private:
    [[nodiscard]] base::Status remove(const QString& hostId, const QStringList& targetIds);

    Database& m_database;
    const QString m_table;
    const QString m_hostColumn;
    const QString m_targetColumn;
};

} // namespace store
