#include "server/services/notification_service.h"

#include "server/base/id.h"
#include "server/base/json.h"
#include "server/services/run_book.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

#include <cmath>

Q_LOGGING_CATEGORY(lcNotifications, "notifications")

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DayMs = 24 * 3'600'000;
constexpr qsizetype MaxMessage = 64 * 1024;
constexpr qsizetype MaxDeliveries = 100;

base::Failure transactionNotFound() {
    return base::fail(base::Code::Forbidden, u"Transaction not found."_s, "transaction_not_found");
}

// What an action's settings say, as stored: a JSON array of {method, to}.
QList<model::NotificationDelivery> parseDeliveries(const QString& text) {
    QList<model::NotificationDelivery> deliveries;
    const base::Result<QJsonValue> json = base::parseJson(text.toUtf8());
    const QJsonArray array = json ? json->toArray() : QJsonArray();
    for (const QJsonValue& value : array) {
        model::NotificationDelivery delivery;
        delivery.to = value.toObject().value("to"_L1).toString();
        delivery.method =
            model::fromString<model::NotificationMethod>(value.toObject().value("method"_L1).toString());
        if (!delivery.to.isEmpty())
            deliveries.append(delivery);
    }
    return deliveries;
}

} // namespace

NotificationService::NotificationService(store::Stores& stores, const RunBook& runs,
                                         const ClientRegistry& clients, PeerGateway& peers,
                                         const base::Clock& clock)
    : m_stores(stores), m_runs(runs), m_clients(clients), m_peers(peers), m_clock(clock) {}

base::Status NotificationService::notify(const ApiIdentity& key, const Draft& draft) {
    if (draft.message.size() > MaxMessage || draft.title.size() > MaxMessage ||
        (draft.deliveries && draft.deliveries->size() > MaxDeliveries))
        return base::fail(base::Code::TooLarge, u"The notification is too large."_s);
    QString clientId;
    model::UsageEnvironment environment = key.usage;
    if (!draft.transactionId.isEmpty()) {
        const auto row = transaction(draft.transactionId);
        if (!row)
            return base::fail(row.error());
        if (!*row || (*row)->organizationId != key.organizationId)
            return transactionNotFound();
        clientId = (*row)->currentClientId;
        if (!(*row)->developerId.isEmpty())
            environment = model::UsageEnvironment::Development;
    }
    return record(key.organizationId, environment, draft, clientId);
}

base::Result<std::optional<model::Transaction>> NotificationService::transaction(const QString& id) const {
    // Who watches a run reaches the database a little later only.
    if (const Run* const run = m_runs.loaded(id))
        return run->row;
    return m_stores.transactions.byId(id);
}

base::Status NotificationService::record(const QString& organizationId, model::UsageEnvironment environment,
                                         const Draft& draft, const QString& watchingClientId) {
    model::Notification notification;
    notification.id = base::nanoid();
    notification.organizationId = organizationId;
    notification.transactionId = draft.transactionId;
    notification.environment = environment;
    notification.title = draft.title;
    notification.message = draft.message;
    notification.idempotencyKey = draft.idempotencyKey;
    const qint64 now = m_clock.now();
    const std::optional<qint64> said = base::fromTimestamp(draft.createdAt);
    notification.createdAt = said && std::abs(*said - now) <= DayMs ? *said : now;
    base::Result<QList<model::NotificationDelivery>> deliveries =
        draft.deliveries ? *draft.deliveries : defaultRecipients(draft.transactionId);
    if (!deliveries)
        return base::fail(deliveries.error());
    for (model::NotificationDelivery& delivery : *deliveries) {
        delivery.id = base::nanoid();
        delivery.notificationId = notification.id;
        delivery.createdAt = delivery.updatedAt = now;
    }
    notification.deliveries = *deliveries;
    const base::Result<bool> inserted = m_stores.notifications.insert(notification);
    if (!inserted)
        return base::fail(inserted.error());
    const ConnectionId client = m_clients.connectionOf(watchingClientId);
    if (*inserted && client)
        m_peers.showNotification(client, notification);
    return {};
}

base::Result<QList<model::NotificationDelivery>>
NotificationService::defaultRecipients(const QString& transactionId) {
    QList<model::NotificationDelivery> none;
    if (transactionId.isEmpty())
        return none;
    const auto row = transaction(transactionId);
    if (!row || !*row)
        return row ? base::Result<QList<model::NotificationDelivery>>(none) : base::fail(row.error());
    const auto action = m_stores.actions.byId((*row)->actionId);
    if (!action)
        return base::fail(action.error());
    if (*action && !(*action)->defaultNotificationDelivery.isEmpty())
        return parseDeliveries((*action)->defaultNotificationDelivery);
    const auto owner = m_stores.users.byId((*row)->ownerId);
    if (!owner)
        return base::fail(owner.error());
    if (!*owner)
        return none;
    model::NotificationDelivery delivery;
    delivery.to = (*owner)->email;
    return QList<model::NotificationDelivery>{delivery};
}

void NotificationService::tellOwner(const Run& run, const QString& title, const QString& message,
                                    const QString& idempotencyKey) {
    const auto owner = m_stores.users.byId(run.row.ownerId);
    if (!owner || !*owner)
        return;
    model::NotificationDelivery delivery;
    delivery.to = (*owner)->email;
    const Draft draft{run.row.id, title, message, idempotencyKey, {}, QList{delivery}};
    const base::Status recorded =
        record(run.row.organizationId, model::UsageEnvironment::Production, draft, run.row.currentClientId);
    if (!recorded)
        qCWarning(lcNotifications, "Recording a notification failed: %ls",
                  qUtf16Printable(recorded.error().detail));
}

void NotificationService::inputRequired(const Run& run, const QString& callKey) {
    tellOwner(run, u"Input required"_s,
              u"%1 requires your input before it can continue."_s.arg(run.actionName),
              run.row.id + u"_AWAITING_INPUT_"_s + callKey);
}

void NotificationService::scheduledRunFailed(const model::Schedule& schedule, const QString& actionName,
                                             const QString& to, const QString& message) {
    model::NotificationDelivery delivery;
    delivery.to = to;
    const Draft draft{{},      u"Scheduled run failed for %1"_s.arg(actionName),
                      message, u"%1_FAILED_%2"_s.arg(schedule.id).arg(m_clock.now() / DayMs),
                      {},      QList{delivery}};
    const base::Status recorded =
        record(schedule.organizationId, model::UsageEnvironment::Production, draft, {});
    if (!recorded)
        qCWarning(lcNotifications, "Recording a notification failed: %ls",
                  qUtf16Printable(recorded.error().detail));
}

void NotificationService::completed(const Run& run) {
    const QString key = run.row.id + u"_COMPLETE"_s;
    switch (run.row.resultStatus.value_or(model::ResultStatus::Success)) {
    case model::ResultStatus::Success:
    case model::ResultStatus::Redirected:
        tellOwner(run, u"Transaction completed: Success ✅"_s,
                  u"%1 has completed successfully, see the transaction history for more information."_s.arg(
                      run.actionName),
                  key);
        return;
    case model::ResultStatus::Failure:
        tellOwner(run, u"Transaction completed: Failure ❌"_s,
                  u"%1 has failed, see the transaction history for more information."_s.arg(run.actionName),
                  key);
        return;
    case model::ResultStatus::Canceled:
        tellOwner(run, u"Transaction canceled."_s,
                  u"A transaction for %1 has been canceled."_s.arg(run.actionName), key);
        return;
    }
}

} // namespace services
