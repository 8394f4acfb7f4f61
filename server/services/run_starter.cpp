#include "server/services/run_starter.h"

#include "server/base/id.h"
#include "server/store/stores.h"

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;

namespace {

base::Failure taskUnavailable() {
    return base::fail(base::Code::Conflict, u"This task has been taken or removed."_s,
                      "queued_action_unavailable");
}

} // namespace

RunStarter::RunStarter(store::Stores& stores, CatalogService& catalog, HostFinder& finder, RunBook& book,
                       RunLifecycle& lifecycle, ChangeFeed& feed, const base::Clock& clock)
    : m_stores(stores), m_catalog(catalog), m_finder(finder), m_book(book), m_lifecycle(lifecycle),
      m_feed(feed), m_clock(clock) {}

void RunStarter::start(const MemberIdentity& who, const Request& request, Started started) {
    const bool live = request.mode == CatalogService::Mode::Live;
    if (!who.can(live ? P::RunProdActions : P::RunDevActions)) {
        started(base::fail(base::Code::Forbidden, u"Not allowed"_s));
        return;
    }
    const auto seen = m_catalog.action(who, request.mode, request.environmentSlug, request.slug);
    if (!seen) {
        started(base::fail(seen.error()));
        return;
    }
    if (!seen->access.canRun) {
        started(base::fail(base::Code::NotFound, u"User cannot access action"_s, "action_not_found"));
        return;
    }
    m_finder.forAction(seen->action, [this, who, request, action = seen->action,
                                      started = std::move(started)](base::Result<Host*> host) {
        if (host)
            started(create(who, request, action, **host));
        else
            started(base::fail(host.error()));
    });
}

base::Result<model::Transaction> RunStarter::create(const MemberIdentity& who, const Request& request,
                                                    const model::Action& action, Host& host) {
    if (request.reuseOpen && !action.scope.isLive()) {
        const auto open = m_stores.transactions.newestOpen(who.user.id, action.id, host.instanceId);
        if (!open)
            return base::fail(open.error());
        if (*open)
            return **open;
    }
    model::Transaction row;
    row.id = base::nanoid();
    row.organizationId = action.scope.organizationId;
    row.environmentId = action.scope.environmentId;
    row.developerId = action.scope.developerId;
    row.actionId = action.id;
    row.ownerId = who.user.id;
    row.hostInstanceId = host.instanceId;
    row.sdkName = host.sdk.name;
    row.sdkVersion = host.sdk.version;
    row.createdAt = row.updatedAt = m_clock.now();
    row.params = request.params;
    return request.queuedActionId.isEmpty() ? insert(row, action)
                                            : createFromQueue(row, action, request.queuedActionId);
}

base::Result<model::Transaction> RunStarter::createFromQueue(model::Transaction row,
                                                             const model::Action& action,
                                                             const QString& queuedActionId) {
    const auto task = m_stores.queue.byId(row.organizationId, queuedActionId);
    if (!task)
        return base::fail(task.error());
    const bool mayTake = *task && (*task)->queued.actionId == action.id &&
                         ((*task)->queued.assigneeId.isEmpty() || (*task)->queued.assigneeId == row.ownerId);
    if (!mayTake)
        return taskUnavailable();
    if (const QString begun = (*task)->queued.transactionId; !begun.isEmpty()) {
        const base::Result<Run*> run = m_book.find(begun);
        if (!run)
            return base::fail(run.error());
        const bool goesOn = *run && (*run)->row.ownerId == row.ownerId && !(*run)->isCompleted();
        return goesOn ? base::Result<model::Transaction>((*run)->row) : taskUnavailable();
    }
    row.params = (*task)->queued.params;
    row.paramsMeta = (*task)->queued.paramsMeta;
    base::Result<model::Transaction> inserted = insert(row, action);
    if (!inserted)
        return inserted;
    const base::Result<bool> linked =
        m_stores.queue.link(queuedActionId, row.actionId, row.ownerId, row.id, row.createdAt);
    if (!linked)
        return base::fail(linked.error());
    m_feed.changed(action.scope, Topic::Queue);
    return inserted;
}

base::Result<model::Transaction> RunStarter::insert(const model::Transaction& row,
                                                    const model::Action& action) {
    const base::Result<Run*> run = m_book.create(row, action);
    if (!run)
        return base::fail(run.error());
    m_feed.changedFor(row.ownerId, action.scope, Topic::Transactions);
    m_feed.changed(action.scope, Topic::History);
    return row;
}

base::Status RunStarter::cancel(const MemberIdentity& who, const QString& transactionId) {
    const base::Result<Run*> run = m_book.find(transactionId);
    if (!run)
        return base::fail(run.error());
    if (!*run || (*run)->row.organizationId != who.organization.id)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    if ((*run)->row.ownerId != who.user.id)
        return base::fail(base::Code::Forbidden, u"Only the person who runs it can cancel it."_s);
    if ((*run)->isCompleted())
        return base::fail(base::Code::Conflict, u"The transaction is already completed."_s,
                          "already_completed");
    return m_lifecycle.cancel(**run, {});
}

base::Status RunStarter::cancel(const QString& transactionId) {
    const base::Result<Run*> run = m_book.find(transactionId);
    if (!run)
        return base::fail(run.error());
    if (!*run)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    return (*run)->isCompleted() ? base::Status() : m_lifecycle.cancel(**run, {});
}

} // namespace services
