#pragma once

#include "server/base/timers.h"
#include "server/model/action.h"
#include "server/model/io.h"
#include "server/model/sdk.h"
#include "server/model/transaction.h"

#include <QList>

#include <optional>

namespace services {

// A transaction that is going on, with what lives only in memory: what its host last asked for, and who is
// looking.
struct Run {
    model::Transaction row;
    // Of its action, as of when it was loaded.
    QString actionSlug;
    QString actionName;
    bool runsInBackground = false;

    std::optional<model::IoCall> pendingCall; // Waits for an answer, or was the last thing shown.
    std::optional<model::LoadingState> loading;
    std::optional<model::Redirect> lastRedirect;
    QList<model::TransactionRequirement> requirements;
    std::optional<qint64> nextLogIndex; // Unknown until the first line without an index.

    base::Timers::Id clientTimer = 0; // Runs while a browser is expected back.
    bool dirty = false;               // Its soft state waits to be written.
    bool closedInHost = false;        // The host has been told to forget it.

    [[nodiscard]] bool isLive() const { return row.developerId.isEmpty(); }
    [[nodiscard]] bool isCompleted() const { return row.isCompleted(); }
    [[nodiscard]] bool isCanceled() const { return row.resultStatus == model::ResultStatus::Canceled; }
    [[nodiscard]] bool hasClient() const { return !row.currentClientId.isEmpty(); }
    [[nodiscard]] model::Sdk sdk() const { return {row.sdkName, row.sdkVersion}; }
    [[nodiscard]] model::Scope scope() const {
        return {row.organizationId, row.environmentId, row.developerId};
    }
    // It is over, and no browser shows it or is expected back.
    [[nodiscard]] bool isUnwatchedEnd() const { return isCompleted() && !hasClient() && !clientTimer; }
    [[nodiscard]] bool isHostLost() const {
        return row.status == model::TransactionStatus::HostConnectionDropped;
    }
};

} // namespace services
