#pragma once

#include "server/model/transaction.h"
#include "server/store/database.h"
#include "server/store/table.h"

namespace store {

// Runs, with their logs and the proofs of identity they wait for. Lists for people are in HistoryStore.
class TransactionStore {
public:
    explicit TransactionStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status insert(const model::Transaction& transaction);
    [[nodiscard]] base::Result<std::optional<model::Transaction>> byId(const QString& id);

    // What changes all the time while a run goes on: status and statusBeforeDrop (only of a run that is not
    // completed), current client, last input group, pending redirect, wasRedirected, droppedAt, updatedAt.
    [[nodiscard]] base::Status saveSoftState(const model::Transaction& transaction);
    // Result and completedAt. The first one wins. False: it was completed before, or is gone.
    [[nodiscard]] base::Result<bool> complete(const model::Transaction& transaction);
    // What code still returned after its run had been canceled: stored once, and the run stays canceled.
    [[nodiscard]] base::Status keepCanceledResult(const QString& id, const model::TransactionResult& result);
    // Has searches find the runs that were inserted or got a result since the last time.
    [[nodiscard]] base::Status indexDocuments();

    // Host and its SDK.
    [[nodiscard]] base::Status bindHost(const model::Transaction& transaction);
    [[nodiscard]] base::Status unbindHost(const QString& hostInstanceId);

    // Not completed, oldest first.
    [[nodiscard]] base::Result<QList<model::Transaction>> listOpen();
    [[nodiscard]] base::Result<QList<model::Transaction>> listOpenOfHost(const QString& hostInstanceId);
    // This person's newest open run of an action on a host.
    [[nodiscard]] base::Result<std::optional<model::Transaction>>
    newestOpen(const QString& ownerId, const QString& actionId, const QString& hostInstanceId);
    // Ids of runs that were created before and never started.
    [[nodiscard]] base::Result<QStringList> listPendingOlderThan(qint64 createdBefore);

    // With logs, requirements and notifications; tasks of the queue become free.
    [[nodiscard]] base::Status deleteDevelopmentOf(const QString& hostInstanceId);

    // --- Logs.

    // False: there is a line with this index.
    [[nodiscard]] base::Result<bool> appendLog(const model::TransactionLog& line);
    [[nodiscard]] base::Result<qint64> logCount(const QString& transactionId);
    // Lines with a greater index, by index.
    [[nodiscard]] base::Result<QList<model::TransactionLog>> logs(const QString& transactionId,
                                                                  qint64 afterIndex = -1, int limit = 1000);

    // --- Requirements. A run has at most one open per input group.

    [[nodiscard]] base::Status insertRequirement(const model::TransactionRequirement& requirement);
    [[nodiscard]] base::Result<QList<model::TransactionRequirement>>
    requirements(const QString& transactionId);
    // IO call, grace period, satisfiedAt and canceledAt.
    [[nodiscard]] base::Status updateRequirement(const model::TransactionRequirement& requirement);
    // All open ones of the run.
    [[nodiscard]] base::Status satisfyRequirements(const QString& transactionId, qint64 at);

private:
    // After its result has become known.
    [[nodiscard]] base::Status indexResult(const model::Transaction& transaction);

    Database& m_database;
};

// For queries that join transactions, alias "t".
[[nodiscard]] const Table& transactionsTable();
void read(Row& row, model::Transaction& transaction);

} // namespace store
