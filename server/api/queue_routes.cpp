#include "server/api/queue_routes.h"

#include "server/api/modes.h"
#include "server/api/run_shapes.h"
#include "server/api/time_paging.h"

namespace api {

using namespace Qt::StringLiterals;
using services::CatalogService;
using services::MemberIdentity;
using services::Services;
using P = model::Permission;

namespace {

base::Result<store::QueueAssignee> assigneeOf(const MemberIdentity& who, const Call& call) {
    const QString text = call.query(u"assignee");
    if (text.isEmpty())
        return store::QueueAssignee::MeOrNobody;
    if (text == u"me")
        return store::QueueAssignee::Me;
    if (text == u"unassigned")
        return store::QueueAssignee::Nobody;
    if (text != u"all")
        return base::fail(base::Code::InvalidArgument, u"assignee must be me, unassigned or all."_s,
                          "invalid_parameter");
    if (!who.can(P::DequeueProdActions))
        return base::fail(base::Code::Forbidden, u"Not allowed"_s);
    return store::QueueAssignee::Anyone;
}

base::Result<Answer> list(const Cursors& cursors, Services& services, const MemberIdentity& who,
                          const Call& call) {
    const auto mode = modeOf(call);
    if (!mode)
        return base::fail(mode.error());
    if (!who.can(*mode == CatalogService::Mode::Live ? P::RunProdActions : P::RunDevActions))
        return base::fail(base::Code::Forbidden, u"Not allowed"_s);
    const auto environment = services.catalog.environment(who, *mode, call.query(u"env"));
    const auto assignee = assigneeOf(who, call);
    if (!environment || !assignee)
        return base::fail(environment ? assignee.error() : environment.error());
    const auto request = readPageRequest(cursors, call);
    if (!request)
        return base::fail(request.error());
    const store::QueueFilter filter{CatalogService::scope(who, *mode, *environment), who.user.id, *assignee,
                                    call.query(u"prefix")};
    const auto page = services.stores.queue.visible(filter, *request);
    if (!page)
        return base::fail(page.error());
    QJsonArray array;
    for (const store::QueueEntry& entry : page->rows)
        array.append(queuedActionShape(entry));
    return writePage(
        cursors, call, *request, *page, array, [](const store::QueueEntry& e) { return e.queued.createdAt; },
        [](const store::QueueEntry& e) { return e.queued.id; });
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
