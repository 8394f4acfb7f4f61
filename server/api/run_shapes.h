#pragma once

#include "server/base/embedded_json.h"
#include "server/model/history.h"
#include "server/model/notification.h"
#include "server/model/organization.h"
#include "server/model/queue.h"

#include <QJsonObject>

// Runs, tasks and notifications as the API shows them (spec/accounts.md §8.2).
namespace api {

[[nodiscard]] QJsonObject userRef(const model::UserRef& user);
// "Completed", "Awaiting input", … (spec/accounts.md §5.1)
[[nodiscard]] QString runLabel(const model::Transaction& transaction);
[[nodiscard]] QJsonObject transactionShape(const model::HistoryEntry& entry,
                                           const model::Environment& environment, const QString& viewerId);
// With result, host and requirements. What code and people gave is put into `embedded`.
[[nodiscard]] QJsonObject transactionDetail(const model::HistoryEntry& entry,
                                            const model::Environment& environment, const QString& viewerId,
                                            const QList<model::TransactionRequirement>& requirements,
                                            base::EmbeddedJson& embedded);
[[nodiscard]] QJsonObject logShape(const model::TransactionLog& line);
[[nodiscard]] QJsonObject queuedActionShape(const model::QueueEntry& entry);
[[nodiscard]] QJsonObject notificationShape(const model::Notification& notification);

} // namespace api
