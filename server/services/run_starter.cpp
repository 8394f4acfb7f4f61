#include "server/services/run_starter.h"

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
                       RunMaker& maker, RunLifecycle& lifecycle, ChangeFeed& feed)
    : m_stores(stores), m_catalog(catalog), m_finder(finder), m_book(book), m_maker(maker),
      m_lifecycle(lifecycle), m_feed(feed) {}

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
    if (!request.queuedActionId.isEmpty())
        return createFromQueue(who, request.queuedActionId, action, host);
    model::Transaction row;
    row.ownerId = who.user.id;
    row.params = request.params;
    return m_maker.make(row, action, host).map([](const Run* run) { return run->row; });
}

base::Result<model::Transaction> RunStarter::createFromQueue(const MemberIdentity& who,
                                                             const QString& queuedActionId,
                                                             const model::Action& action, const Host& host) {
    const auto task = m_stores.queue.byId(who.organization.id, queuedActionId);
    if (!task)
        return base::fail(task.error());
    const bool mayTake = *task && (*task)->queued.actionId == action.id &&
                         ((*task)->queued.assigneeId.isEmpty() || (*task)->queued.assigneeId == who.user.id);
    if (!mayTake)
        return taskUnavailable();
    const model::QueuedAction& queued = (*task)->queued;
    if (!queued.transactionId.isEmpty()) {
        const base::Result<Run*> run = m_book.find(queued.transactionId);
        if (!run)
            return base::fail(run.error());
        const bool goesOn = *run && (*run)->row.ownerId == who.user.id && !(*run)->isCompleted();
        return goesOn ? base::Result<model::Transaction>((*run)->row) : taskUnavailable();
    }
    model::Transaction wanted;
    wanted.ownerId = who.user.id;
    wanted.params = queued.params;
    wanted.paramsMeta = queued.paramsMeta;
    const base::Result<Run*> made = m_maker.make(wanted, action, host);
    if (!made)
        return base::fail(made.error());
    const model::Transaction& row = (*made)->row;
    const base::Result<bool> linked =
        m_stores.queue.link(queuedActionId, row.actionId, row.ownerId, row.id, row.createdAt);
    if (!linked)
        return base::fail(linked.error());
    m_feed.changed(action.scope, Topic::Queue);
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
