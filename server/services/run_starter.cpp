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

base::Result<RunStarter::Order> RunStarter::check(const MemberIdentity& who, const Request& request) const {
    const bool live = request.mode == CatalogService::Mode::Live;
    if (!who.can(live ? P::RunProdActions : P::RunDevActions))
        return base::fail(base::Code::Forbidden, u"Not allowed"_s);
    auto environment = m_catalog.environment(who, request.mode, request.environmentSlug);
    if (!environment)
        return base::fail(environment.error());
    auto seen = m_catalog.action(who, request.mode, *environment, request.slug);
    if (!seen)
        return base::fail(seen.error());
    if (!seen->access.canRun)
        return base::fail(base::Code::NotFound, u"User cannot access action"_s, "action_not_found");
    return Order{who, request, *std::move(environment), std::move(seen->action)};
}

void RunStarter::start(const MemberIdentity& who, const Request& request, Started started) {
    base::Result<Order> order = check(who, request);
    if (!order) {
        started(base::fail(order.error()));
        return;
    }
    const model::Action action = order->action;
    m_finder.forAction(action, [this, order = *std::move(order),
                                started = std::move(started)](const base::Result<Host*>& host) {
        if (host)
            started(begin(order, **host));
        else
            started(base::fail(host.error()));
    });
}

base::Result<RunStarter::Begun> RunStarter::begin(const Order& order, const Host& host) {
    QString queuedActionId = order.request.queuedActionId;
    base::Result<Run*> run = order.request.reuseOpen ? newestOpen(order, host) : nullptr;
    if (run && *run) {
        const auto task = m_stores.queue.ofTransaction((*run)->row.id);
        if (!task)
            return base::fail(task.error());
        queuedActionId = *task ? (*task)->id : QString();
    } else if (run) {
        run = queuedActionId.isEmpty() ? create(order, host) : createFromQueue(order, host);
    }
    if (!run)
        return base::fail(run.error());
    return Begun{{(*run)->row, order.action.ref(), order.who.user.ref(), queuedActionId},
                 order.environment,
                 (*run)->requirements};
}

base::Result<Run*> RunStarter::newestOpen(const Order& order, const Host& host) {
    if (order.action.scope.isLive())
        return nullptr;
    const auto open = m_stores.transactions.newestOpen(order.who.user.id, order.action.id, host.instanceId);
    if (!open)
        return base::fail(open.error());
    return *open ? m_book.find((*open)->id) : nullptr;
}

base::Result<Run*> RunStarter::create(const Order& order, const Host& host) {
    model::Transaction row;
    row.ownerId = order.who.user.id;
    row.params = order.request.params;
    return m_maker.make(row, order.action, host);
}

base::Result<Run*> RunStarter::createFromQueue(const Order& order, const Host& host) {
    const QString userId = order.who.user.id;
    const auto task = m_stores.queue.byId(order.who.organization.id, order.request.queuedActionId);
    if (!task)
        return base::fail(task.error());
    const bool mayTake = *task && (*task)->queued.actionId == order.action.id &&
                         ((*task)->queued.assigneeId.isEmpty() || (*task)->queued.assigneeId == userId);
    if (!mayTake)
        return taskUnavailable();
    const model::QueuedAction& queued = (*task)->queued;
    if (!queued.transactionId.isEmpty()) {
        base::Result<Run*> run = m_book.find(queued.transactionId);
        const bool goesOn = run && *run && (*run)->row.ownerId == userId && !(*run)->isCompleted();
        return goesOn || !run ? run : taskUnavailable();
    }
    model::Transaction row;
    row.ownerId = userId;
    row.params = queued.params;
    row.paramsMeta = queued.paramsMeta;
    base::Result<Run*> run = m_maker.make(row, order.action, host);
    if (!run)
        return run;
    const base::Result<bool> linked =
        m_stores.queue.link(queued.id, order.action.id, userId, (*run)->row.id, (*run)->row.createdAt);
    if (!linked)
        return base::fail(linked.error());
    m_feed.changed(order.action.scope, Topic::Queue);
    return run;
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
