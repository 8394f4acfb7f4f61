#include "server/api/queue_routes.h"

#include "server/api/modes.h"
#include "server/api/run_shapes.h"
#include "server/api/time_paging.h"

namespace api {

using namespace Qt::StringLiterals;
using services::MemberIdentity;
using services::QueueService;
using services::Services;

namespace {

base::Result<QueueService::Assignee> assigneeOf(const Call& call) {
    using Assignee = QueueService::Assignee;
    const QString text = call.query(u"assignee");
    if (text.isEmpty())
        return Assignee::MeOrNobody;
    if (text == u"me")
        return Assignee::Me;
    if (text == u"unassigned")
        return Assignee::Nobody;
    if (text == u"all")
        return Assignee::Anyone;
    return base::fail(base::Code::InvalidArgument, u"assignee must be me, unassigned or all."_s,
                      "invalid_parameter");
}

base::Result<QueueService::Selection> selectionOf(Services& services, const MemberIdentity& who,
                                                  const Call& call) {
    const auto mode = modeOf(call);
    const auto assignee = assigneeOf(call);
    if (!mode || !assignee)
        return base::fail(mode ? assignee.error() : mode.error());
    const auto environment = services.catalog.environment(who, *mode, call.query(u"env"));
    if (!environment)
        return base::fail(environment.error());
    return QueueService::Selection{*mode, *environment, *assignee, call.query(u"prefix")};
}

base::Result<Answer> list(const Cursors& cursors, Services& services, const MemberIdentity& who,
                          const Call& call) {
    const auto selection = selectionOf(services, who, call);
    const auto request = readPageRequest(cursors, call);
    if (!selection || !request)
        return base::fail(selection ? request.error() : selection.error());
    const auto page = services.queue.list(who, *selection, *request);
    if (!page)
        return base::fail(page.error());
    QJsonArray array;
    for (const model::QueueEntry& entry : page->rows)
        array.append(queuedActionShape(entry));
    return writePage(
        cursors, call, *request, *page, array, [](const model::QueueEntry& e) { return e.queued.createdAt; },
        [](const model::QueueEntry& e) { return e.queued.id; });
}

base::Result<Answer> one(Services& services, const MemberIdentity& who, const Call& call) {
    const auto entry = services.queue.entry(who, call.param(u"id"));
    if (!entry)
        return base::fail(entry.error());
    return Answer::ok(queuedActionShape(*entry));
}

base::Result<Answer> remove(Services& services, const MemberIdentity& who, const Call& call) {
    if (const base::Status removed = services.queue.remove(who, call.param(u"id")); !removed)
        return base::fail(removed.error());
    return Answer::none();
}

} // namespace

void bindQueue(Endpoints& endpoints) {
    endpoints.member(http::Method::Get, "/orgs/{org}/queue",
                     [cursors = Cursors(endpoints.settings())](Services& services, const MemberIdentity& who,
                                                               const Call& call) {
                         return list(cursors, services, who, call);
                     });
    endpoints.member(http::Method::Get, "/orgs/{org}/queue/{id}", one);
    endpoints.member(http::Method::Delete, "/orgs/{org}/queue/{id}", remove);
}

} // namespace api
