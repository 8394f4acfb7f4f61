#include "server/api/run_shapes.h"

#include "server/base/json.h"

namespace api {

using namespace Qt::StringLiterals;
using Status = model::TransactionStatus;

namespace {

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

// A stored JSON text as the value it is.
QJsonValue parsed(const QString& text) {
    return text.isEmpty() ? QJsonValue() : base::parseJson(text.toUtf8()).value_or(QJsonValue());
}

template <class Enum>
QJsonValue enumOrNull(const std::optional<Enum>& value) {
    return value ? QJsonValue(QString(model::toString(*value))) : QJsonValue(QJsonValue::Null);
}

// A run opens when there is something to see: its result, or, for its owner, what it is doing.
bool canOpen(const model::Transaction& row, const QString& viewerId) {
    return row.isCompleted() || (row.ownerId == viewerId && row.status != Status::HostConnectionDropped);
}

QJsonObject requirementShape(const model::TransactionRequirement& requirement) {
    return {{u"id"_s, requirement.id},
            {u"type"_s, u"IDENTITY_CONFIRM"_s},
            {u"gracePeriodMs"_s,
             requirement.gracePeriodMs ? QJsonValue(*requirement.gracePeriodMs) : QJsonValue()},
            {u"satisfiedAt"_s, base::toTimestampOrNull(requirement.satisfiedAt)},
            {u"canceledAt"_s, base::toTimestampOrNull(requirement.canceledAt)}};
}

} // namespace

QJsonObject userRef(const model::UserRef& user) {
    return {{u"id"_s, user.id},
            {u"email"_s, user.email},
            {u"firstName"_s, textOrNull(user.firstName)},
            {u"lastName"_s, textOrNull(user.lastName)},
            {u"displayName"_s, user.displayName()}};
}

QString runLabel(const model::Transaction& transaction) {
    if (transaction.resultStatus) {
        switch (*transaction.resultStatus) {
        case model::ResultStatus::Success:
            return u"Completed"_s;
        case model::ResultStatus::Failure:
            return u"Error"_s;
        case model::ResultStatus::Canceled:
            return u"Canceled"_s;
        case model::ResultStatus::Redirected:
            return u"Redirected"_s;
        }
    }
    switch (transaction.status) {
    case Status::Pending:
        return u"Pending"_s;
    case Status::Running:
        return u"Running"_s;
    case Status::AwaitingInput:
        return u"Awaiting input"_s;
    case Status::Completed:
        return u"Completed"_s;
    case Status::HostConnectionDropped:
        return u"Connection lost"_s;
    case Status::ClientConnectionDropped:
        return u"Closed"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject transactionShape(const model::HistoryEntry& entry, const model::Environment& environment,
                             const QString& viewerId) {
    const model::Transaction& row = entry.transaction;
    return {{u"id"_s, row.id},
            {u"action"_s, QJsonObject{{u"id"_s, entry.action.id},
                                      {u"slug"_s, entry.action.slug},
                                      {u"name"_s, entry.action.name}}},
            {u"mode"_s, row.developerId.isEmpty() ? u"live"_s : u"console"_s},
            {u"environment"_s, QJsonObject{{u"slug"_s, environment.slug}, {u"name"_s, environment.name}}},
            {u"owner"_s, userRef(entry.owner)},
            {u"status"_s, QString(model::toString(row.status))},
            {u"resultStatus"_s, enumOrNull(row.resultStatus)},
            {u"label"_s, runLabel(row)},
            {u"createdAt"_s, base::toTimestamp(row.createdAt)},
            {u"updatedAt"_s, base::toTimestamp(row.updatedAt)},
            {u"completedAt"_s, base::toTimestampOrNull(row.completedAt)},
            {u"scheduled"_s, !row.scheduleId.isEmpty()},
            {u"queuedActionId"_s, textOrNull(entry.queuedActionId)},
            {u"canOpen"_s, canOpen(row, viewerId)},
            {u"canCancel"_s, !row.isCompleted() && row.ownerId == viewerId}};
}

QJsonObject transactionDetail(const model::HistoryEntry& entry, const model::Environment& environment,
                              const QString& viewerId,
                              const QList<model::TransactionRequirement>& requirements,
                              base::EmbeddedJson& embedded) {
    const model::Transaction& row = entry.transaction;
    QJsonObject object = transactionShape(entry, environment, viewerId);
    QJsonValue result;
    if (row.isCompleted())
        result = QJsonObject{{u"schemaVersion"_s, row.resultSchemaVersion},
                             {u"status"_s, enumOrNull(row.resultStatus)},
                             {u"data"_s, embedded.add(row.resultData)},
                             {u"dataMeta"_s, embedded.add(row.resultDataMeta)}};
    QJsonArray requirementArray;
    for (const model::TransactionRequirement& requirement : requirements)
        requirementArray.append(requirementShape(requirement));
    object.insert(u"result"_s, result);
    object.insert(u"host"_s, QJsonObject{{u"sdkName"_s, row.sdkName}, {u"sdkVersion"_s, row.sdkVersion}});
    object.insert(u"requirements"_s, requirementArray);
    object.insert(u"params"_s, embedded.add(row.params));
    object.insert(u"warnOnClose"_s, entry.action.warnOnClose);
    object.insert(u"backgroundable"_s, entry.action.runsInBackground);
    return object;
}

QJsonObject logShape(const model::TransactionLog& line) {
    return {{u"index"_s, line.index},
            {u"data"_s, line.data},
            {u"createdAt"_s, base::toTimestamp(line.createdAt)}};
}

QJsonObject queuedActionShape(const model::QueueEntry& entry) {
    return {{u"id"_s, entry.queued.id},
            {u"action"_s, QJsonObject{{u"id"_s, entry.action.id},
                                      {u"slug"_s, entry.action.slug},
                                      {u"name"_s, entry.action.name}}},
            {u"params"_s, parsed(entry.queued.params)},
            {u"paramsMeta"_s, parsed(entry.queued.paramsMeta)},
            {u"assignee"_s, entry.assignee ? QJsonValue(userRef(*entry.assignee)) : QJsonValue()},
            {u"createdAt"_s, base::toTimestamp(entry.queued.createdAt)},
            {u"transactionId"_s, textOrNull(entry.queued.transactionId)}};
}

QJsonObject notificationShape(const model::Notification& notification) {
    QJsonArray deliveries;
    for (const model::NotificationDelivery& delivery : notification.deliveries)
        deliveries.append(QJsonObject{{u"to"_s, delivery.to},
                                      {u"method"_s, enumOrNull(delivery.method)},
                                      {u"status"_s, QString(model::toString(delivery.status))},
                                      {u"error"_s, textOrNull(delivery.error)}});
    return {{u"id"_s, notification.id},
            {u"title"_s, textOrNull(notification.title)},
            {u"message"_s, notification.message},
            {u"environment"_s, QString(model::toString(notification.environment))},
            {u"transactionId"_s, textOrNull(notification.transactionId)},
            {u"createdAt"_s, base::toTimestamp(notification.createdAt)},
            {u"deliveries"_s, deliveries}};
}

} // namespace api
