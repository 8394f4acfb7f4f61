#pragma once

#include <QString>

namespace model {

// A run that code asked somebody to make (spec/protocol.md §9.3).
struct QueuedAction {
    QString id;
    QString organizationId;
    QString actionId;
    QString params;        // JSON record; empty: none.
    QString paramsMeta;    // superjson meta; empty: none.
    QString assigneeId;    // User; empty: anybody.
    QString transactionId; // Empty: not begun.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

} // namespace model
