#pragma once

#include "server/base/paging.h"
#include "server/model/queue.h"
#include "server/store/database.h"

namespace store {

enum class QueueAssignee { Me, Nobody, MeOrNobody, Anyone };

struct QueueFilter {
    model::Scope scope;
    QString userId;
    QueueAssignee assignee = QueueAssignee::MeOrNobody;
    QString slugPrefix; // Of the page the actions are inside; empty: all.
};

// Runs that code asked somebody to make (spec/protocol.md §9.3).
class QueueStore {
public:
    explicit QueueStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status insert(const model::QueuedAction& queued);

    // Of this organization.
    [[nodiscard]] base::Result<std::optional<model::QueueEntry>> byId(const QString& organizationId,
                                                                      const QString& id);
    [[nodiscard]] base::Result<std::optional<model::QueuedAction>>
    ofTransaction(const QString& transactionId);
    // Tasks still to be done: without a run, or with an open one of filter.userId; actions not archived.
    // Newest first.
    [[nodiscard]] base::Result<base::Page<model::QueueEntry>> visible(const QueueFilter& filter,
                                                                      const base::PageRequest& request);

    // Binds the task to a run of this action and user. False: the task is another action's, or assigned to or
    // being done by somebody else, or done.
    [[nodiscard]] base::Result<bool> link(const QString& id, const QString& actionId, const QString& userId,
                                          const QString& transactionId, qint64 at);
    // Makes the task of a run free again. False: the run has none.
    [[nodiscard]] base::Result<bool> unlink(const QString& transactionId);
    // Of a member who left: anybody may do them.
    [[nodiscard]] base::Status unassign(const QString& organizationId, const QString& userId);
    [[nodiscard]] base::Result<bool> remove(const QString& id);
    // All tasks of the actions that a (development) host offers.
    [[nodiscard]] base::Status removeOfHost(const QString& hostInstanceId);

private:
    Database& m_database;
};

} // namespace store
