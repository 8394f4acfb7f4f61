#include "server/store/notification_store.h"

#include "server/store/model_enums.h"
#include "server/store/table.h"
#include "server/store/time_page.h"

#include <QHash>

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& notificationsTable() {
    static const Table table(
        u"notifications"_s, u"n"_s,
        u"id, organization_id, transaction_id, environment, title, message, idempotency_key, "
        "created_at"_s);
    return table;
}

const Table& deliveriesTable() {
    static const Table table(u"notification_deliveries"_s, u"d"_s,
                             u"id, notification_id, recipient, method, status, error, user_id, created_at, "
                             "updated_at"_s,
                             u"position"_s);
    return table;
}

Binds deliveryBinds(const model::NotificationDelivery& delivery, qsizetype position) {
    return {
        delivery.id,    delivery.notificationId,      delivery.to,        delivery.method,    delivery.status,
        delivery.error, nullIfEmpty(delivery.userId), delivery.createdAt, delivery.updatedAt, position};
}

} // namespace

static void read(Row& row, model::Notification& notification) {
    row.into(notification.id, notification.organizationId, notification.transactionId,
             notification.environment, notification.title, notification.message, notification.idempotencyKey,
             notification.createdAt);
}

static void read(Row& row, model::NotificationDelivery& delivery) {
    row.into(delivery.id, delivery.notificationId, delivery.to, delivery.method, delivery.status,
             delivery.error, delivery.userId, delivery.createdAt, delivery.updatedAt);
}

base::Result<bool> NotificationStore::insert(const model::Notification& notification) {
    static const QString sql = notificationsTable().insert() + u" ON CONFLICT DO NOTHING"_s;
    const auto inserted = m_database.execAny(
        sql, {notification.id, notification.organizationId, nullIfEmpty(notification.transactionId),
              notification.environment, notification.title, notification.message,
              nullIfEmpty(notification.idempotencyKey), notification.createdAt});
    if (!inserted || !*inserted)
        return inserted;
    QList<Binds> rows;
    for (const model::NotificationDelivery& delivery : notification.deliveries)
        rows.append(deliveryBinds(delivery, rows.size()));
    return m_database.execMany(deliveriesTable().insertHead(), rows).map([] { return true; });
}

base::Status NotificationStore::insertDelivery(const model::NotificationDelivery& delivery, int position) {
    return m_database.exec(deliveriesTable().insert(), deliveryBinds(delivery, position));
}

base::Result<std::optional<model::Notification>> NotificationStore::byId(const QString& id) {
    static const QString sql = notificationsTable().select() + u"WHERE n.id = ?"_s;
    auto rows = m_database.list<model::Notification>(sql, {id});
    if (!rows)
        return base::fail(rows.error());
    if (rows->isEmpty())
        return std::nullopt;
    return addDeliveries(*rows).map([&rows] { return std::optional(rows->first()); });
}

base::Result<base::Page<model::Notification>> NotificationStore::page(const NotificationFilter& filter,
                                                                      const base::PageRequest& request) {
    Conditions conditions;
    conditions.add(u"n.organization_id = ?"_s, {filter.organizationId});
    if (!filter.userId.isEmpty())
        conditions.add(
            u"(EXISTS (SELECT 1 FROM notification_deliveries d WHERE d.notification_id = n.id "
            "AND d.user_id = ?) OR EXISTS (SELECT 1 FROM transactions t WHERE t.id = n.transaction_id "
            "AND t.owner_id = ?))"_s,
            {filter.userId, filter.userId});
    if (!filter.transactionId.isEmpty())
        conditions.add(u"n.transaction_id = ?"_s, {filter.transactionId});
    if (filter.status)
        conditions.add(u"EXISTS (SELECT 1 FROM notification_deliveries d WHERE d.notification_id = n.id "
                       "AND d.status = ?)"_s,
                       {*filter.status});
    auto page =
        timePage<model::Notification>(m_database, notificationsTable().select(), u"n"_s, conditions, request);
    if (!page)
        return page;
    return addDeliveries(page->rows).map([&page] { return std::move(*page); });
}

base::Result<QStringList> NotificationStore::listPending(int limit) {
    return m_database.list<QString>(
        u"SELECT notification_id FROM notification_deliveries WHERE status = 'PENDING' "
        "GROUP BY notification_id ORDER BY MIN(created_at), notification_id LIMIT ?"_s,
        {limit});
}

base::Status NotificationStore::updateDelivery(const model::NotificationDelivery& delivery) {
    return m_database.exec(
        u"UPDATE notification_deliveries SET status = ?, error = ?, method = ?, user_id = ?, "
        "updated_at = ? WHERE id = ?"_s,
        {delivery.status, delivery.error, delivery.method, nullIfEmpty(delivery.userId), delivery.updatedAt,
         delivery.id});
}

base::Status NotificationStore::addDeliveries(QList<model::Notification>& notifications) {
    QStringList ids;
    for (const model::Notification& notification : notifications)
        ids.append(notification.id);
    Binds binds;
    const QString list = inList(ids, binds);
    const auto rows = m_database.list<model::NotificationDelivery>(
        deliveriesTable().select() +
            u"WHERE d.notification_id IN %1 ORDER BY d.notification_id, d.position"_s.arg(list),
        binds);
    if (!rows)
        return base::fail(rows.error());
    QHash<QString, QList<model::NotificationDelivery>> byNotification;
    for (const model::NotificationDelivery& delivery : *rows)
        byNotification[delivery.notificationId].append(delivery);
    for (model::Notification& notification : notifications)
        notification.deliveries = byNotification.value(notification.id);
    return {};
}

} // namespace store
