#pragma once

#include "server/model/enums.h"

#include <QString>

#include <optional>

namespace model {

// What a run returned (spec/protocol.md §5.7). `data` and `meta` are JSON texts, empty for none.
struct TransactionResult {
    int schemaVersion = 0;
    ResultStatus status = ResultStatus::Success;
    QString data;
    QString meta;
};

// One run of one action.
struct Transaction {
    QString id;
    QString organizationId;
    QString environmentId;
    QString developerId; // Empty: live.
    QString actionId;
    QString ownerId;
    TransactionStatus status = TransactionStatus::Pending;
    // While the host's connection is lost: where the run goes back to when it returns.
    std::optional<TransactionStatus> statusBeforeDrop;
    std::optional<ResultStatus> resultStatus;
    bool wasRedirected = false;
    int resultSchemaVersion = 0;
    QString resultData;
    QString resultDataMeta;
    QString currentClientId; // Empty: nobody watches.
    QString hostInstanceId;  // Empty: not bound any more.
    QString sdkName;         // Of the host that runs it; kept when the host is gone.
    QString sdkVersion;
    QString scheduleId;
    QString lastInputGroupKey;
    QString params;          // JSON record the run was started with; empty: none.
    QString paramsMeta;      // superjson meta of it.
    QString pendingRedirect; // JSON text of a redirect nobody has received yet.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> droppedAt; // When host or client was lost.
    std::optional<qint64> completedAt;

    [[nodiscard]] bool isCompleted() const { return status == TransactionStatus::Completed; }
};

struct TransactionLog {
    QString transactionId;
    qint64 index = 0;
    QString data;
    qint64 createdAt = 0;
};

// A proof of identity that a run waits for (spec/protocol.md §5.8).
struct TransactionRequirement {
    QString id;
    QString transactionId;
    QString ioCallId;
    QString inputGroupKey;
    std::optional<qint64> gracePeriodMs;
    qint64 createdAt = 0;
    std::optional<qint64> satisfiedAt;
    std::optional<qint64> canceledAt;

    [[nodiscard]] bool isOpen() const { return !satisfiedAt && !canceledAt; }
};

} // namespace model
