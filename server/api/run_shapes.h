#pragma once

#include "server/model/notification.h"
#include "server/model/organization.h"
#include "server/services/identity.h"
#include "server/store/history_store.h"
#include "server/store/queue_store.h"

#include <QJsonObject>

// Runs, tasks and notifications as the API shows them (spec/accounts.md §8.2).
namespace api {

[[nodiscard]] QJsonObject userRef(const model::UserRef& user);
// "Completed", "Awaiting input", … (spec/accounts.md §5.1)
[[nodiscard]] QString runLabel(const model::Transaction& transaction);
[[nodiscard]] QJsonObject transactionShape(const store::HistoryEntry& entry, const model::Environment& environment,
                                           const QString& viewerId);
// With result, host and requirements.
[[nodiscard]] QJsonObject transactionDetail(const store::HistoryEntry& entry, const model::Environment& environment,
                                            const QString& viewerId,
                                            const QList<model::TransactionRequirement>& requirements);
[[nodiscard]] QJsonObject logShape(const model::TransactionLog& line);
[[nodiscard]] QJsonObject queuedActionShape(const store::QueueEntry& entry);
[[nodiscard]] QJsonObject notificationShape(const model::Notification& notification);

} // namespace api
