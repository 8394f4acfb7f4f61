#include "server/services/run_lifecycle.h"

#include "server/base/log_scope.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcLifecycle, "runs")

namespace services {

using Status = model::TransactionStatus;

namespace {

void warn(const char* what, const base::Status& status) {
    if (!status)
        qCWarning(lcLifecycle, "%s failed: %ls", what, qUtf16Printable(status.error().detail));
}

// What a run was doing, seen through the loss of its host.
Status underlying(const Run& run) { return run.row.statusBeforeDrop.value_or(run.row.status); }

// A run that has not begun loses nothing with its browser.
bool mayLoseClient(Status status) { return status == Status::Running || status == Status::AwaitingInput; }

} // namespace

RunLifecycle::RunLifecycle(store::Stores& stores, RunBook& book, HostRegistry& hosts, ClientRegistry& clients,
                           ChangeFeed& feed, PeerGateway& peers, base::Timers& timers,
                           const base::Clock& clock, const Settings& settings)
    : m_stores(stores), m_book(book), m_hosts(hosts), m_clients(clients), m_feed(feed), m_peers(peers),
      m_timers(timers), m_clock(clock), m_settings(settings) {}

base::Status RunLifecycle::resume() {
    for (Host* const host : m_hosts.all()) {
        if (const base::Status loaded = m_book.loadOpenOf(host->instanceId); !loaded)
            return loaded;
        hostLost(*host);
        for (Run* const run : m_book.ofHost(host->instanceId)) {
            // Its browser was connected when the server stopped, or is to be waited for anyway.
            if (run->hasClient() || underlying(*run) == Status::ClientConnectionDropped)
                expectClient(*run, m_settings.clientGraceMs);
        }
    }
    return {};
}

void RunLifecycle::show(const Run& run, Topic topic) {
    m_feed.changedFor(run.row.ownerId, run.scope(), topic);
}

void RunLifecycle::hostLost(const Host& host) {
    for (Run* const run : m_book.ofHost(host.instanceId)) {
        if (run->isCompleted() || run->isHostLost())
            continue;
        const base::LogScope about({host.instanceId, run->row.id});
        qCInfo(lcLifecycle, "Waits for its host.");
        run->row.statusBeforeDrop = run->row.status;
        run->row.droppedAt = m_clock.now();
        loseHost(*run);
    }
}

void RunLifecycle::loseHost(Run& run) {
    m_book.setStatus(run, Status::HostConnectionDropped);
    show(run, Topic::Transactions);
    if (const ConnectionId client = m_clients.connectionOf(run.row.currentClientId))
        m_peers.hostClosed(client, run.row.id);
}

void RunLifecycle::hostReturned(const Host& host) {
    for (Run* const run : m_book.ofHost(host.instanceId)) {
        if (!run->isHostLost())
            continue;
        const base::LogScope about({host.instanceId, run->row.id});
        qCInfo(lcLifecycle, "Has its host back.");
        regainHost(*run, run->row.statusBeforeDrop.value_or(Status::Running));
    }
}

void RunLifecycle::regainHost(Run& run, Status status) {
    m_book.setStatus(run, status);
    run.row.statusBeforeDrop.reset();
    show(run, Topic::Transactions);
    if (const ConnectionId client = m_clients.connectionOf(run.row.currentClientId))
        m_peers.hostReconnected(client, run.row.id);
}

base::Status RunLifecycle::hostGone(const Host& host) {
    for (Run* const run : m_book.ofHost(host.instanceId)) {
        if (!run->isCompleted()) {
            if (const base::Status released = releaseQueueEntry(*run); !released)
                return released;
        }
        show(*run, Topic::Transactions);
        if (host.identity.isDevelopment())
            run->dirty = false; // Deleted below.
        else
            m_book.unbind(*run);
        m_book.forget(run->row.id);
    }
    if (!host.identity.isDevelopment())
        return {};
    return m_stores.transactions.deleteDevelopmentOf(host.instanceId);
}

void RunLifecycle::hostShutsDown(const Host& host) {
    for (Run* const run : m_book.ofHost(host.instanceId)) {
        if (run->isCompleted() && !run->hasClient())
            closeInHost(*run);
    }
}

void RunLifecycle::clientLost(const QString& clientId) {
    for (Run* const run : m_book.ofClient(clientId)) {
        m_book.setClient(*run, {});
        if (run->isCompleted()) {
            expectClient(*run, m_settings.completedCloseMs);
            continue;
        }
        if (run->runsInBackground || !mayLoseClient(underlying(*run)))
            continue;
        run->row.droppedAt = m_clock.now();
        const base::LogScope about({run->row.hostInstanceId, run->row.id});
        qCInfo(lcLifecycle, "Waits for its browser.");
        if (run->isHostLost())
            run->row.statusBeforeDrop = Status::ClientConnectionDropped;
        else
            m_book.setStatus(*run, Status::ClientConnectionDropped);
        m_book.touch(*run);
        expectClient(*run, m_settings.clientGraceMs);
        show(*run, Topic::Transactions);
    }
}

void RunLifecycle::expectClient(Run& run, qint64 ms) {
    m_timers.cancel(run.clientTimer);
    run.clientTimer = m_timers.after(ms, [this, id = run.row.id] { clientStaysAway(id); });
}

void RunLifecycle::clientReturned(Run& run) {
    m_timers.cancel(std::exchange(run.clientTimer, 0));
    const Status status =
        run.pendingCall && run.pendingCall->needsInput ? Status::AwaitingInput : Status::Running;
    if (run.row.status == Status::ClientConnectionDropped)
        m_book.setStatus(run, status);
    else if (run.row.statusBeforeDrop == Status::ClientConnectionDropped)
        run.row.statusBeforeDrop = status;
}

void RunLifecycle::clientStaysAway(const QString& transactionId) {
    Run* const run = m_book.loaded(transactionId);
    if (!run || m_clients.find(run->row.currentClientId))
        return;
    run->clientTimer = 0;
    if (run->isCompleted()) {
        m_book.setClient(*run, {});
        release(*run);
    } else if (run->runsInBackground) {
        m_book.setClient(*run, {});
    } else {
        warn("Canceling a run whose browser is gone", cancel(*run, {}));
    }
}

base::Status RunLifecycle::releaseQueueEntry(const Run& run) {
    const base::Result<bool> unlinked = m_stores.queue.unlink(run.row.id);
    if (!unlinked)
        return base::fail(unlinked.error());
    if (*unlinked)
        m_feed.changed(run.scope(), Topic::Queue);
    return {};
}

base::Status RunLifecycle::cancel(Run& run, const QString& askingClientId) {
    const std::optional<model::IoCall> pending = run.pendingCall;
    const base::Result<bool> ended = m_book.complete(run, {}, model::ResultStatus::Canceled);
    if (!ended)
        return base::fail(ended.error());
    if (!*ended)
        return {};
    if (const base::Status released = releaseQueueEntry(run); !released)
        return released;
    m_timers.cancel(std::exchange(run.clientTimer, 0));
    show(run, Topic::Transactions);
    m_feed.changed(run.scope(), Topic::History);
    const ConnectionId client = m_clients.connectionOf(run.row.currentClientId);
    if (client && run.row.currentClientId != askingClientId)
        m_peers.completed(client, run.row.id, model::ResultStatus::Canceled, std::nullopt, {});
    tellHostCanceled(run, pending);
    return {};
}

void RunLifecycle::tellHostCanceled(Run& run, const std::optional<model::IoCall>& pending) {
    Host* const host = m_hosts.find(run.row.hostInstanceId);
    const bool reachable = host && host->isConnected();
    if (!pending || !reachable) {
        // The host hears of it when it makes its next call, which finds the run in the database.
        if (!run.hasClient())
            m_book.forget(run.row.id);
        return;
    }
    m_peers.cancelIoCall(host->connection, run.row.id, *pending,
                         [this, id = run.row.id](const base::Status&) {
                             Run* const canceled = m_book.loaded(id);
                             if (!canceled)
                                 return;
                             closeInHost(*canceled);
                             if (!canceled->hasClient())
                                 m_book.forget(id);
                         });
}

void RunLifecycle::closeInHost(Run& run) {
    Host* const host = m_hosts.find(run.row.hostInstanceId);
    if (run.closedInHost || !host || !host->isConnected() || !run.sdk().appendsUi())
        return;
    run.closedInHost = true;
    m_peers.closeTransaction(host->connection, run.row.id, {});
}

void RunLifecycle::release(Run& run) {
    Q_ASSERT(run.isCompleted());
    closeInHost(run);
    m_book.forget(run.row.id);
}

void RunLifecycle::hostIsDone(Run& run) {
    if (run.isCanceled())
        closeInHost(run); // It keeps the run until it is told, and would never finish shutting down.
    if (run.isUnwatchedEnd())
        release(run);
}

void RunLifecycle::completedUnwatched(Run& run) {
    if (run.clientTimer || run.hasClient())
        expectClient(run, m_settings.completedCloseMs);
    else
        release(run);
}

void RunLifecycle::startFailed(Run& run) {
    const bool heardOf = run.pendingCall || run.loading || run.isCompleted();
    if (heardOf || underlying(run) != Status::Running)
        return; // The order did arrive.
    // A host that ignores repetitions gets the order again when a browser connects next.
    run.row.statusBeforeDrop = run.sdk().ignoresRepeatedStart() ? Status::Pending : Status::Running;
    run.row.droppedAt = m_clock.now();
    m_book.touch(run);
    if (!run.isHostLost())
        loseHost(run);
}

base::Status RunLifecycle::hostSpoke(Run& run, const Host& host) {
    const bool wasGivenUp = run.row.hostInstanceId.isEmpty();
    if (wasGivenUp) {
        if (const base::Status bound = m_book.bind(run, host); !bound)
            return bound;
    }
    if (!run.isHostLost())
        return {};
    if (wasGivenUp && !m_clients.connectionOf(run.row.currentClientId)) {
        m_book.setClient(run, {});
        expectClient(run, m_settings.clientGraceMs);
    }
    regainHost(run, Status::Running);
    return {};
}

} // namespace services
