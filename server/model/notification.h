#pragma once

#include "server/model/enums.h"

#include <QList>
#include <QString>

#include <optional>

namespace model {

struct NotificationDelivery {
    QString id;
    QString notificationId;
    QString to;
    std::optional<NotificationMethod> method; // Nothing: the recipient's default.
    DeliveryStatus status = DeliveryStatus::Pending;
    QString error;
    QString userId; // Recipient, when known.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

struct Notification {
    QString id;
    QString organizationId;
    QString transactionId; // Empty: outside a run.
    UsageEnvironment environment = UsageEnvironment::Production;
    QString title;
    QString message;
    QString idempotencyKey; // Unique within the organization when not empty.
    qint64 createdAt = 0;
    QList<NotificationDelivery> deliveries;
};

} // namespace model
