#pragma once

#include "server/base/paging.h"
#include "server/model/notification.h"
#include "server/store/database.h"

namespace store {

struct NotificationFilter {
    QString organizationId;
    QString userId;        // Addressed to this user, or from this user's runs; empty: all.
    QString transactionId; // Empty: all.
    std::optional<model::DeliveryStatus> status; // Of one of the deliveries.
};

class NotificationStore {
public:
    explicit NotificationStore(Database& database) : m_database(database) {}

    // With its deliveries, whose order is kept. False: the organization has a notification with this
    // idempotency key, and nothing was written.
    [[nodiscard]] base::Result<bool> insert(const model::Notification& notification);
    // One more for a notification there is.
    [[nodiscard]] base::Status insertDelivery(const model::NotificationDelivery& delivery, int position);

    [[nodiscard]] base::Result<std::optional<model::Notification>> byId(const QString& id);
    // Newest first, with deliveries.
    [[nodiscard]] base::Result<base::Page<model::Notification>> page(const NotificationFilter& filter,
                                                                     const base::PageRequest& request);
    // Ids of notifications with deliveries that were never finished, oldest first: for a start.
    [[nodiscard]] base::Result<QStringList> listPending(int limit = 1000);

    // Status, error, method and user.
    [[nodiscard]] base::Status updateDelivery(const model::NotificationDelivery& delivery);

private:
    [[nodiscard]] base::Status addDeliveries(QList<model::Notification>& notifications);

    Database& m_database;
};

} // namespace store
