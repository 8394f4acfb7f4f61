#include "server/services/action_details.h"

#include "server/model/cadence.h"
#include "server/store/stores.h"

#include <algorithm>

namespace services {

bool ActionDetailReader::isAccessDefinedInCode(const QString& actionId) const {
    const QList<Host*> hosts = m_catalog.hostsOf(actionId);
    const QList<model::HttpHost> endpoints = m_httpHosts.offering({.actionId = actionId, .pageId = {}});
    return std::any_of(hosts.begin(), hosts.end(),
                       [](const Host* host) { return host->sdk.definesPermissions(); }) ||
           std::any_of(endpoints.begin(), endpoints.end(), [](const model::HttpHost& endpoint) {
               return model::Sdk{endpoint.sdkName, endpoint.sdkVersion}.definesPermissions();
           });
}

base::Result<ActionDetails> ActionDetailReader::of(const MemberIdentity& who, const ActionView& seen) const {
    const QString& id = seen.action.id;
    ActionDetails details{seen,
                          m_catalog.hostsOf(id),
                          m_httpHosts.offering({.actionId = id, .pageId = {}}),
                          isAccessDefinedInCode(id),
                          {},
                          {}};
    if (who.can(model::Permission::WriteProdActions) && seen.action.scope.isLive()) {
        auto access = m_stores.actions.access().of(id);
        if (!access)
            return base::fail(access.error());
        details.access = std::move(*access);
    }
    auto schedules = schedulesOf(id);
    if (!schedules)
        return base::fail(schedules.error());
    details.schedules = std::move(*schedules);
    return details;
}

base::Result<QList<ScheduleView>> ActionDetailReader::schedulesOf(const QString& actionId) const {
    const auto schedules = m_stores.schedules.listOfAction(actionId);
    if (!schedules)
        return base::fail(schedules.error());
    QList<ScheduleView> views;
    for (const model::Schedule& schedule : *schedules) {
        base::Result<ScheduleView> seen = view(schedule);
        if (!seen)
            return base::fail(seen.error());
        views.append(std::move(*seen));
    }
    return views;
}

base::Result<ScheduleView> ActionDetailReader::view(const model::Schedule& schedule) const {
    const model::Cadence cadence = model::cadenceOf(schedule);
    const qint64 now = m_clock.now();
    ScheduleView seen{schedule, {}, model::nextRun(cadence, now), model::describe(cadence, now), {}};
    if (!schedule.runnerId.isEmpty()) {
        const auto runner = m_stores.users.byId(schedule.runnerId);
        if (!runner)
            return base::fail(runner.error());
        if (*runner)
            seen.runner = (*runner)->ref();
    }
    auto lastRun = m_stores.schedules.lastRun(schedule.id);
    if (!lastRun)
        return base::fail(lastRun.error());
    seen.lastRun = std::move(*lastRun);
    return seen;
}

} // namespace services
