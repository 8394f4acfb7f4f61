#include "server/api/action_shapes.h"

#include "server/api/account_shapes.h"
#include "server/api/run_shapes.h"
#include "server/base/json.h"
#include "server/model/cadence.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

template <class T>
QJsonValue orNull(const std::optional<T>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject hostShape(const QString& id, const QString& kind, model::HostStatus status,
                      const QString& sdkName, const QString& sdkVersion) {
    return {{u"id"_s, id},
            {u"kind"_s, kind},
            {u"status"_s, QString(model::toString(status))},
            {u"sdkName"_s, sdkName},
            {u"sdkVersion"_s, sdkVersion}};
}

QJsonArray hostsShape(const services::ActionDetails& details) {
    QJsonArray array;
    for (const services::Host* const host : details.hosts)
        array.append(
            hostShape(host->instanceId, u"instance"_s, host->status, host->sdk.name, host->sdk.version));
    for (const model::HttpHost& endpoint : details.endpoints)
        array.append(
            hostShape(endpoint.id, u"http"_s, endpoint.status, endpoint.sdkName, endpoint.sdkVersion));
    return array;
}

QJsonArray accessShape(const QList<model::TeamAccess>& access) {
    QJsonArray array;
    for (const model::TeamAccess& right : access)
        array.append(
            QJsonObject{{u"teamId"_s, right.teamId}, {u"level"_s, QString(model::toString(right.level))}});
    return array;
}

QJsonArray deliveryShape(const QString& json) {
    return json.isEmpty() ? QJsonArray() : base::parseJson(json.toUtf8()).value_or(QJsonValue()).toArray();
}

QJsonObject scheduleShape(const services::ScheduleView& seen) {
    const model::Cadence cadence = model::cadenceOf(seen.schedule);
    return {{u"id"_s, seen.schedule.id},
            {u"schedulePeriod"_s, QString(model::toString(cadence.period))},
            {u"timeZoneName"_s, cadence.timeZoneName},
            {u"hours"_s, cadence.hours},
            {u"minutes"_s, cadence.minutes},
            {u"dayOfWeek"_s, cadence.dayOfWeek},
            {u"dayOfMonth"_s, cadence.dayOfMonth},
            {u"runner"_s, seen.runner ? QJsonValue(userRef(*seen.runner)) : QJsonValue()},
            {u"notifyOnSuccess"_s, seen.schedule.notifyOnSuccess},
            {u"description"_s, seen.description},
            {u"nextRunAt"_s, base::toTimestampOrNull(seen.nextRunAt)},
            {u"lastRun"_s, seen.lastRun ? QJsonValue(scheduleRunShape(*seen.lastRun)) : QJsonValue()}};
}

} // namespace

QJsonValue hostStatus(std::optional<model::HostStatus> status) {
    return status ? QJsonValue(QString(model::toString(*status))) : QJsonValue(QJsonValue::Null);
}

QJsonObject actionSummary(const services::ActionView& seen) {
    const model::Action& action = seen.action;
    QJsonArray schedules;
    for (const services::ScheduleNote& note : seen.schedules)
        schedules.append(QJsonObject{{u"id"_s, note.id}, {u"description"_s, note.description}});
    return {{u"id"_s, action.id},
            {u"slug"_s, action.slug},
            {u"name"_s, action.displayName()},
            {u"description"_s, textOrNull(action.displayDescription())},
            {u"status"_s, hostStatus(seen.status)},
            {u"unlisted"_s, action.unlisted},
            {u"archived"_s, action.archivedAt.has_value()},
            {u"backgroundable"_s, action.runsInBackground()},
            {u"warnOnClose"_s, action.warnOnClose},
            {u"canRun"_s, seen.access.canRun},
            {u"canView"_s, seen.access.canView},
            {u"canConfigure"_s, seen.canConfigure},
            {u"parentSlug"_s, textOrNull(model::parentPath(action.slug).toString())},
            {u"schedules"_s, schedules}};
}

QJsonObject actionDetail(const services::ActionDetails& details, bool withAccess) {
    const model::Action& action = details.seen.action;
    QJsonObject object = actionSummary(details.seen);
    object.insert(u"declared"_s, QJsonObject{{u"name"_s, textOrNull(action.name)},
                                             {u"description"_s, textOrNull(action.description)},
                                             {u"backgroundable"_s, action.backgroundable}});
    object.insert(u"overrides"_s, QJsonObject{{u"name"_s, orNull(action.nameOverride)},
                                              {u"description"_s, orNull(action.descriptionOverride)},
                                              {u"backgroundable"_s, orNull(action.backgroundableOverride)}});
    object.insert(u"availability"_s, action.availability
                                         ? QJsonValue(QString(model::toString(*action.availability)))
                                         : QJsonValue(QJsonValue::Null));
    if (withAccess)
        object.insert(u"access"_s, accessShape(details.access));
    object.insert(u"accessDefinedInCode"_s, details.isAccessDefinedInCode);
    object.insert(u"defaultNotificationDelivery"_s, deliveryShape(action.defaultNotificationDelivery));
    object.insert(u"schedules"_s, schedulesShape(details.schedules));
    object.insert(u"hosts"_s, hostsShape(details));
    object.insert(u"createdAt"_s, base::toTimestamp(action.createdAt));
    object.insert(u"updatedAt"_s, base::toTimestamp(action.updatedAt));
    return object;
}

QJsonArray schedulesShape(const QList<services::ScheduleView>& schedules) {
    QJsonArray array;
    for (const services::ScheduleView& seen : schedules)
        array.append(scheduleShape(seen));
    return array;
}

QJsonObject scheduleRunShape(const model::ScheduleRun& run) {
    return {{u"id"_s, run.id},
            {u"status"_s, QString(model::toString(run.status))},
            {u"details"_s, textOrNull(run.details)},
            {u"transactionId"_s, textOrNull(run.transactionId)},
            {u"createdAt"_s, base::toTimestamp(run.createdAt)}};
}

} // namespace api
