#pragma once

#include "server/model/account.h"
#include "server/model/action.h"

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

// A task in a list. `queued` comes with its params.
struct QueueEntry {
    QueuedAction queued;
    ActionRef action;
    Scope scope;                     // Of the action.
    std::optional<UserRef> assignee; // Nothing: anybody.
};

} // namespace model
