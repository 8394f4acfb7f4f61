#pragma once

#include "server/model/transaction.h"
#include "server/services/identity.h"
#include "server/store/history_store.h"

namespace services {

// What somebody looks for in the history of one scope (spec/accounts.md §5.5). Empty members do not restrict.
struct HistoryQuery {
    QList<model::TransactionStatus> statuses;
    QList<model::ResultStatus> resultStatuses;
    QString actionId;
    QString slug; // Of the action, exact.
    QString ownerId;
    std::optional<bool> scheduled;
    std::optional<qint64> from; // Created at or after …
    std::optional<qint64> to;   // … and before, in milliseconds since 1970.
    QString text;               // Words as they were typed; "completed", "connection lost" … mean a status.
};

[[nodiscard]] store::HistoryFilter toFilter(const HistoryQuery& query, const model::Scope& scope,
                                            const store::Visibility& visibility);

} // namespace services
