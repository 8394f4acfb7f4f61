#include "server/api/action_settings_routes.h"

#include "server/api/action_shapes.h"
#include "server/api/body_reader.h"
#include "server/api/visitor.h"

namespace api {

using namespace Qt::StringLiterals;
using services::ActionSettingsService;
using services::ActionView;
using services::MemberIdentity;
using services::Services;

namespace {

constexpr qsizetype DescriptionLength = 2000;
constexpr qsizetype MaxEntries = 500; // Before anybody looks at what the entries say.

base::Result<Answer> detail(Services& services, const MemberIdentity& who,
                            const base::Result<ActionView>& seen) {
    if (!seen)
        return base::fail(seen.error());
    const auto details = services.actionDetails.of(who, *seen);
    if (!details)
        return base::fail(details.error());
    return Answer::ok(actionDetail(*details, true));
}

base::Failure invalid(const QString& pointer, const QString& detail) {
    return base::failInvalid({{pointer, "invalid_type", detail}});
}

// The objects in the array `name`.
base::Result<QList<QJsonObject>> objects(const Call& call, const QString& name, bool mayBeNull = false) {
    const QJsonValue value = call.body.value(name);
    if (mayBeNull && value.isNull())
        return QList<QJsonObject>();
    if (!value.isArray() || value.toArray().size() > MaxEntries)
        return invalid(u'/' + name, u"This must be a list."_s);
    QList<QJsonObject> list;
    for (const QJsonValue& entry : value.toArray()) {
        if (!entry.isObject())
            return invalid(u"/%1/%2"_s.arg(name).arg(list.size()), u"This must be an object."_s);
        list.append(entry.toObject());
    }
    return list;
}

// Absent: nothing; null: nothing inside.
std::optional<std::optional<QString>> textChange(BodyReader& body, const Call& call, const QString& name,
                                                 qsizetype maxLength) {
    if (!call.body.contains(name))
        return std::nullopt;
    if (call.body.value(name).isNull())
        return std::optional<QString>();
    return std::optional(body.lines(name, maxLength));
}

base::Result<Answer> update(Services& services, const MemberIdentity& who, const Call& call) {
    BodyReader body(call.body);
    ActionSettingsService::General change;
    change.name = textChange(body, call, u"name"_s, BodyReader::NameLength);
    change.description = textChange(body, call, u"description"_s, DescriptionLength);
    if (const QJsonValue value = call.body.value("backgroundable"_L1); value.isNull())
        change.backgroundable = std::optional<bool>();
    else if (!value.isUndefined())
        change.backgroundable = std::optional(body.flag(u"backgroundable"_s));
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    return detail(
        services, who,
        services.actionSettings.updateGeneral(who, visitorOf(call.request), call.param(u"id"), change));
}

base::Result<Answer> setNotifications(Services& services, const MemberIdentity& who, const Call& call) {
    const auto entries = objects(call, u"delivery"_s, true);
    if (!entries)
        return base::fail(entries.error());
    QList<ActionSettingsService::Destination> destinations;
    for (const QJsonObject& entry : *entries) {
        const auto method = model::fromString<model::NotificationMethod>(entry.value("method"_L1).toString());
        if (!method)
            return invalid(u"/delivery/%1/method"_s.arg(destinations.size()),
                           u"This must be EMAIL or SLACK."_s);
        destinations.append({*method, entry.value("to"_L1).toString().trimmed()});
    }
    return detail(services, who,
                  services.actionSettings.setNotifications(who, visitorOf(call.request), call.param(u"id"),
                                                           destinations));
}

base::Result<Answer> setAccess(Services& services, const MemberIdentity& who, const Call& call) {
    const QJsonValue wanted = call.body.value("availability"_L1);
    const auto availability = model::fromString<model::ActionAvailability>(wanted.toString());
    if (!wanted.isNull() && !availability)
        return invalid(u"/availability"_s, u"This must be ORGANIZATION, GROUPS or null."_s);
    const auto entries = objects(call, u"teams"_s, true);
    if (!entries)
        return base::fail(entries.error());
    QList<ActionSettingsService::Right> rights;
    for (const QJsonObject& entry : *entries) {
        const auto level = model::fromString<model::AccessLevel>(entry.value("level"_L1).toString());
        if (!level)
            return invalid(u"/teams/%1/level"_s.arg(rights.size()),
                           u"This must be VIEWER, RUNNER or ADMINISTRATOR."_s);
        rights.append({entry.value("teamId"_L1).toString(), *level});
    }
    return detail(services, who,
                  services.actionSettings.setAccess(who, visitorOf(call.request), call.param(u"id"),
                                                    availability, rights));
}

base::Result<ActionSettingsService::ScheduleDraft> readSchedule(const QJsonObject& entry,
                                                                const QString& pointer) {
    const auto period = model::periodFrom(entry.value("schedulePeriod"_L1).toString());
    if (!period)
        return invalid(pointer + u"/schedulePeriod"_s, u"This must be hour, day, week or month."_s);
    ActionSettingsService::ScheduleDraft draft;
    draft.cadence.period = *period;
    // What is no whole number is out of every range.
    draft.cadence.hours = entry.value("hours"_L1).toInt(entry.contains("hours"_L1) ? -1 : 0);
    draft.cadence.minutes = entry.value("minutes"_L1).toInt(entry.contains("minutes"_L1) ? -1 : 0);
    draft.cadence.dayOfWeek = entry.value("dayOfWeek"_L1).toInt(entry.contains("dayOfWeek"_L1) ? -1 : 0);
    draft.cadence.dayOfMonth = entry.value("dayOfMonth"_L1).toInt(entry.contains("dayOfMonth"_L1) ? -1 : 1);
    draft.cadence.timeZoneName = entry.value("timeZoneName"_L1).toString(u"UTC"_s);
    draft.runnerId = entry.value("runnerId"_L1).toString();
    draft.notifyOnSuccess = entry.value("notifyOnSuccess"_L1).toBool();
    return draft;
}

base::Result<Answer> setSchedules(Services& services, const MemberIdentity& who, const Call& call) {
    const auto entries = objects(call, u"schedules"_s);
    if (!entries)
        return base::fail(entries.error());
    QList<ActionSettingsService::ScheduleDraft> drafts;
    for (const QJsonObject& entry : *entries) {
        const auto draft = readSchedule(entry, u"/schedules/%1"_s.arg(drafts.size()));
        if (!draft)
            return base::fail(draft.error());
        drafts.append(*draft);
    }
    const auto seen =
        services.actionSettings.setSchedules(who, visitorOf(call.request), call.param(u"id"), drafts);
    if (!seen)
        return base::fail(seen.error());
    const auto schedules = services.actionDetails.schedulesOf(seen->action.id);
    return schedules ? base::Result<Answer>(Answer::list(schedulesShape(*schedules)))
                     : base::fail(schedules.error());
}

base::Result<Answer> archive(Services& services, const MemberIdentity& who, const Call& call) {
    return detail(services, who,
                  services.actionSettings.setArchived(who, visitorOf(call.request), call.param(u"id"), true));
}

base::Result<Answer> unarchive(Services& services, const MemberIdentity& who, const Call& call) {
    return detail(
        services, who,
        services.actionSettings.setArchived(who, visitorOf(call.request), call.param(u"id"), false));
}

} // namespace

void bindActionSettings(Endpoints& endpoints) {
    endpoints.member(http::Method::Patch, "/orgs/{org}/actions/{id}", update);
    endpoints.member(http::Method::Put, "/orgs/{org}/actions/{id}/notifications", setNotifications);
    endpoints.member(http::Method::Put, "/orgs/{org}/actions/{id}/access", setAccess);
    endpoints.member(http::Method::Put, "/orgs/{org}/actions/{id}/schedules", setSchedules);
    endpoints.member(http::Method::Post, "/orgs/{org}/actions/{id}/archive", archive);
    endpoints.member(http::Method::Post, "/orgs/{org}/actions/{id}/unarchive", unarchive);
}

} // namespace api
