#include "server/api/action_routes.h"

#include "server/api/action_shapes.h"
#include "server/api/cursor.h"
#include "server/api/modes.h"
#include "server/api/time_paging.h"
#include "server/services/action_search.h"

#include <algorithm>

namespace api {

using namespace Qt::StringLiterals;
using services::ActionView;
using services::MemberIdentity;
using services::Services;
using P = model::Permission;

namespace {

base::Result<Answer> list(const Cursors& cursors, Services& services, const MemberIdentity& who,
                          const Call& call) {
    const auto cursor = cursors.read(call);
    const auto limit = Cursors::limit(call);
    if (!cursor || !limit)
        return base::fail(cursor ? limit.error() : cursor.error());
    auto actions = services.catalog.allActions(who, call.query(u"env"));
    if (!actions)
        return base::fail(actions.error());
    const QString words = call.query(u"q");
    const bool archived = call.query(u"archived") == u"true";
    const QString after = *cursor ? (*cursor)->key.value(0) : QString();
    actions->removeIf([&](const ActionView& seen) {
        return seen.action.slug <= after || seen.action.archivedAt.has_value() != archived ||
               !services::matchesWords(seen, words);
    });
    QJsonArray array;
    for (const ActionView& seen : actions->first(std::min<qsizetype>(*limit, actions->size())))
        array.append(actionSummary(seen));
    const bool hasMore = actions->size() > *limit;
    return Cursors::page(call, array,
                         hasMore ? cursors.write(call, {{actions->at(*limit - 1).action.slug}, false})
                                 : QString());
}

base::Result<Answer> detail(Services& services, const MemberIdentity& who,
                            const base::Result<ActionView>& seen) {
    if (!seen)
        return base::fail(seen.error());
    const auto details = services.actionDetails.of(who, *seen);
    if (!details)
        return base::fail(details.error());
    return Answer::ok(actionDetail(*details, who.can(P::WriteProdActions)));
}

base::Result<Answer> bySlug(Services& services, const MemberIdentity& who, const Call& call) {
    const auto mode = modeOf(call);
    if (!mode)
        return base::fail(mode.error());
    return detail(services, who,
                  services.catalog.action(who, *mode, call.query(u"env"), call.query(u"slug")));
}

base::Result<Answer> byId(Services& services, const MemberIdentity& who, const Call& call) {
    return detail(services, who, services.catalog.action(who, call.param(u"id")));
}

base::Result<Answer> scheduleRuns(const Cursors& cursors, Services& services, const MemberIdentity& who,
                                  const Call& call) {
    const auto request = readPageRequest(cursors, call);
    if (!request)
        return base::fail(request.error());
    const auto seen = services.catalog.action(who, call.param(u"id"));
    if (!seen)
        return base::fail(seen.error());
    const auto page = services.stores.schedules.runs(seen->action.id, *request);
    if (!page)
        return base::fail(page.error());
    QJsonArray array;
    for (const model::ScheduleRun& run : page->rows)
        array.append(scheduleRunShape(run));
    return writePage(
        cursors, call, *request, *page, array, [](const model::ScheduleRun& run) { return run.createdAt; },
        [](const model::ScheduleRun& run) { return run.id; });
}

} // namespace

void bindActions(Endpoints& endpoints) {
    const Cursors cursors(endpoints.settings());
    endpoints.member(http::Method::Get, "/orgs/{org}/actions",
                     [cursors](Services& services, const MemberIdentity& who, const Call& call) {
                         return list(cursors, services, who, call);
                     });
    endpoints.member(http::Method::Get, "/orgs/{org}/actions/by-slug", bySlug);
    endpoints.member(http::Method::Get, "/orgs/{org}/actions/{id}", byId);
    endpoints.member(http::Method::Get, "/orgs/{org}/actions/{id}/schedule-runs",
                     [cursors](Services& services, const MemberIdentity& who, const Call& call) {
                         return scheduleRuns(cursors, services, who, call);
                     });
}

} // namespace api
