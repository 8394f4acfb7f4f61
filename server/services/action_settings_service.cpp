#include "server/services/action_settings_service.h"

#include "server/base/id.h"
#include "server/base/json.h"
#include "server/model/email.h"
#include "server/services/permission_check.h"
#include "server/services/time_zones.h"
#include "server/store/stores.h"

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;

namespace {

// "/schedules/2/runnerId"
QString pointerTo(const QString& list, qsizetype index, const QString& member) {
    return u"/%1/%2/%3"_s.arg(list).arg(index).arg(member);
}

base::Failure invalid(const QString& pointer, const QByteArray& code, const QString& detail) {
    return base::failField({pointer, code, detail});
}

base::Status checkDestination(const ActionSettingsService::Destination& destination, qsizetype index) {
    // Nothing of ours can talk to Slack yet, so no workspace is ever connected.
    if (destination.method == model::NotificationMethod::Slack)
        return invalid(pointerTo(u"delivery"_s, index, u"method"_s), "slack_not_connected",
                       u"Please connect to Slack first."_s);
    if (!model::isEmail(destination.to))
        return invalid(pointerTo(u"delivery"_s, index, u"to"_s), "invalid_destination",
                       u"Please enter an email address."_s);
    return {};
}

bool isEqual(const model::Schedule& schedule, const ActionSettingsService::ScheduleDraft& draft) {
    model::Schedule wanted = schedule;
    model::setCadence(wanted, draft.cadence);
    return model::cadenceOf(wanted) == model::cadenceOf(schedule) && schedule.runnerId == draft.runnerId;
}

} // namespace

ActionSettingsService::ActionSettingsService(store::Stores& stores, CatalogService& catalog,
                                             const ActionDetailReader& details, Scheduler& scheduler,
                                             ChangeFeed& feed, AuditTrail& audit, const base::Clock& clock)
    : m_stores(stores), m_catalog(catalog), m_details(details), m_scheduler(scheduler), m_feed(feed),
      m_audit(audit), m_clock(clock) {}

base::Result<ActionView> ActionSettingsService::find(const MemberIdentity& who, const QString& id) const {
    if (const base::Status allowed = require(who, P::WriteProdActions); !allowed)
        return base::fail(allowed.error());
    base::Result<ActionView> seen = m_catalog.action(who, id);
    if (seen && !seen->action.scope.isLive())
        return base::fail(base::Code::NotFound, u"Action lookup failed"_s, "action_not_found");
    return seen;
}

base::Result<ActionView> ActionSettingsService::changed(const MemberIdentity& who, const Visitor& visitor,
                                                        const model::Action& action, const QString& what) {
    m_feed.changed(action.scope, Topic::Structure);
    const Deed deed{.type = u"action."_s + what,
                    .targetType = u"action"_s,
                    .targetId = action.id,
                    .organizationId = action.scope.organizationId,
                    .details = {{u"slug"_s, action.slug}}};
    if (const base::Status noted = m_audit.note(Actor::of(who.user, visitor), deed); !noted)
        return base::fail(noted.error());
    return find(who, action.id);
}

base::Result<ActionView> ActionSettingsService::updateGeneral(const MemberIdentity& who,
                                                              const Visitor& visitor, const QString& id,
                                                              const General& change) {
    const base::Result<ActionView> seen = find(who, id);
    if (!seen)
        return seen;
    const auto isOn =
        m_stores.flags.isOn(model::FeatureFlag::ActionMetadataGeneralConfig, who.organization.id);
    if (!isOn)
        return base::fail(isOn.error());
    if (!*isOn)
        return base::fail(base::Code::Conflict, u"Actions are configured in code."_s, "feature_disabled");
    model::Action action = seen->action;
    if (change.name && *change.name && (*change.name)->isEmpty())
        return invalid(u"/name"_s, "required", u"Please enter a name."_s);
    action.nameOverride = change.name.value_or(action.nameOverride);
    action.descriptionOverride = change.description.value_or(action.descriptionOverride);
    action.backgroundableOverride = change.backgroundable.value_or(action.backgroundableOverride);
    action.updatedAt = m_clock.now();
    if (const auto written = m_stores.actions.setOverrides(action); !written)
        return base::fail(written.error());
    if (!action.runsInBackground()) {
        if (const base::Status removed = removeAllSchedules(id); !removed)
            return base::fail(removed.error());
    }
    // Runs are listed with the name of their action.
    m_feed.changed(action.scope, Topic::History);
    return changed(who, visitor, action, u"changed"_s);
}

base::Result<ActionView> ActionSettingsService::setNotifications(const MemberIdentity& who,
                                                                 const Visitor& visitor, const QString& id,
                                                                 const QList<Destination>& destinations) {
    const base::Result<ActionView> seen = find(who, id);
    if (!seen)
        return seen;
    if (destinations.size() > MaxDestinations)
        return invalid(u"/delivery"_s, "too_many",
                       u"There may be at most %1 destinations."_s.arg(MaxDestinations));
    QJsonArray stored;
    for (qsizetype i = 0; i < destinations.size(); ++i) {
        if (const base::Status valid = checkDestination(destinations[i], i); !valid)
            return base::fail(valid.error());
        stored.append(QJsonObject{{u"method"_s, QString(model::toString(destinations[i].method))},
                                  {u"to"_s, model::tidyEmail(destinations[i].to)}});
    }
    const QString json = stored.isEmpty() ? QString() : QString::fromUtf8(base::toJson(stored));
    if (const auto written = m_stores.actions.setNotificationDelivery(id, json, m_clock.now()); !written)
        return base::fail(written.error());
    return changed(who, visitor, seen->action, u"notifications_changed"_s);
}

base::Result<ActionView>
ActionSettingsService::setAccess(const MemberIdentity& who, const Visitor& visitor, const QString& id,
                                 std::optional<model::ActionAvailability> availability,
                                 const QList<Right>& rights) {
    const base::Result<ActionView> seen = find(who, id);
    if (!seen)
        return seen;
    if (m_details.isAccessDefinedInCode(id))
        return base::fail(base::Code::Conflict, u"The code of this action says who may run it."_s,
                          "access_defined_in_code");
    QList<model::TeamAccess> rows;
    for (qsizetype i = 0; i < rights.size(); ++i) {
        const auto team = m_stores.teams.byId(who.organization.id, rights[i].teamId);
        if (!team)
            return base::fail(team.error());
        if (!*team)
            return invalid(pointerTo(u"teams"_s, i, u"teamId"_s), "unknown_team",
                           u"There is no such team."_s);
        rows.append({id, rights[i].teamId, rights[i].level});
    }
    // The rights of teams count only where not everybody has them.
    if (availability != model::ActionAvailability::Groups)
        rows.clear();
    if (const base::Status written = m_stores.actions.access().replace(id, availability, rows, m_clock.now());
        !written)
        return base::fail(written.error());
    return changed(who, visitor, seen->action, u"access_changed"_s);
}

base::Status ActionSettingsService::checkRunner(const MemberIdentity& who, const QString& runnerId,
                                                const QString& pointer) const {
    if (runnerId.isEmpty())
        return {};
    const auto membership = m_stores.memberships.find(runnerId, who.organization.id);
    if (!membership)
        return base::fail(membership.error());
    if (*membership && (*membership)->permissions().testFlag(P::RunProdActions))
        return {};
    return invalid(pointer, "unknown_runner", u"Choose a member of the organization who may run actions."_s);
}

base::Result<ActionView> ActionSettingsService::setSchedules(const MemberIdentity& who,
                                                             const Visitor& visitor, const QString& id,
                                                             const QList<ScheduleDraft>& drafts) {
    const base::Result<ActionView> seen = find(who, id);
    if (!seen)
        return seen;
    if (drafts.size() > MaxSchedules)
        return invalid(u"/schedules"_s, "too_many",
                       u"There may be at most %1 schedules."_s.arg(MaxSchedules));
    if (!drafts.isEmpty() && (!seen->action.runsInBackground() || seen->action.archivedAt))
        return base::fail(base::Code::Conflict,
                          u"Only actions that run in the background and are not archived have schedules."_s,
                          "not_backgroundable");
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        if (!drafts[i].cadence.isValid() || !isTimeZone(drafts[i].cadence.timeZoneName))
            return invalid(u"/schedules/%1"_s.arg(i), "invalid_schedule",
                           u"Please check the times and the time zone."_s);
        const QString pointer = pointerTo(u"schedules"_s, i, u"runnerId"_s);
        if (const base::Status runner = checkRunner(who, drafts[i].runnerId, pointer); !runner)
            return base::fail(runner.error());
    }
    auto current = m_stores.schedules.listOfAction(id);
    if (!current)
        return base::fail(current.error());
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        if (const base::Status kept = keepOrAdd(seen->action, drafts[i], i, *current); !kept)
            return base::fail(kept.error());
    }
    if (const base::Status removed = removeSchedules(*current); !removed)
        return base::fail(removed.error());
    m_scheduler.replan();
    return changed(who, visitor, seen->action, u"schedules_changed"_s);
}

// Takes an equal schedule out of `current`, where those stay that are to go.
base::Status ActionSettingsService::keepOrAdd(const model::Action& action, const ScheduleDraft& draft,
                                              qint64 position, QList<model::Schedule>& current) {
    const qint64 now = m_clock.now();
    const auto equal = std::find_if(current.begin(), current.end(), [&](const model::Schedule& schedule) {
        return isEqual(schedule, draft);
    });
    if (equal != current.end()) {
        model::Schedule kept = *equal;
        current.erase(equal);
        if (kept.notifyOnSuccess == draft.notifyOnSuccess && kept.position == position)
            return {};
        kept.notifyOnSuccess = draft.notifyOnSuccess;
        kept.position = position;
        kept.updatedAt = now;
        return m_stores.schedules.update(kept);
    }
    model::Schedule schedule;
    schedule.id = base::nanoid();
    schedule.organizationId = action.scope.organizationId;
    schedule.actionId = action.id;
    schedule.runnerId = draft.runnerId;
    schedule.notifyOnSuccess = draft.notifyOnSuccess;
    schedule.createdAt = schedule.updatedAt = now;
    schedule.position = position;
    model::setCadence(schedule, draft.cadence);
    return m_stores.schedules.insert(schedule);
}

base::Status ActionSettingsService::removeSchedules(const QList<model::Schedule>& schedules) {
    for (const model::Schedule& schedule : schedules) {
        base::Result<bool> removed = m_stores.schedules.removeUnused(schedule.id);
        if (removed && !*removed)
            removed = m_stores.schedules.markDeleted(schedule.id, m_clock.now());
        if (!removed)
            return base::fail(removed.error());
    }
    return {};
}

base::Status ActionSettingsService::removeAllSchedules(const QString& actionId) {
    const auto schedules = m_stores.schedules.listOfAction(actionId);
    return schedules ? removeSchedules(*schedules) : base::fail(schedules.error());
}

base::Result<ActionView> ActionSettingsService::setArchived(const MemberIdentity& who, const Visitor& visitor,
                                                            const QString& id, bool archived) {
    const base::Result<ActionView> seen = find(who, id);
    if (!seen || seen->action.archivedAt.has_value() == archived)
        return seen;
    const qint64 now = m_clock.now();
    const auto written = m_stores.actions.setArchived(id, archived ? std::optional(now) : std::nullopt, now);
    if (!written)
        return base::fail(written.error());
    if (archived) {
        if (const base::Status removed = removeAllSchedules(id); !removed)
            return base::fail(removed.error());
    }
    // What hangs on the action leaves the lists with it.
    m_feed.changed(seen->action.scope, Topic::Queue);
    return changed(who, visitor, seen->action, archived ? u"archived"_s : u"unarchived"_s);
}

} // namespace services
