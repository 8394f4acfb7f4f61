#include "server/services/services.h"

namespace services {

Services::Services(store::Database& database, const Ports& ports, const Settings& configured)
    : settings(configured), clock(ports.clock), stores(database),
      m_runBook(stores, m_hostRegistry, ports.timers, clock), m_declarations(stores),
      changes(m_clientRegistry, ports.peers, ports.timers),
      notifications(stores, m_runBook, m_clientRegistry, ports.peers, clock),
      httpHosts(stores, m_httpHostRegistry, m_declarations, changes, ports.hostCaller, ports.timers, clock),
      m_httpHostSummoner(stores, m_httpHostRegistry, ports.hostCaller, ports.timers, clock),
      m_hostFinder(m_hostRegistry, m_httpHostSummoner), m_orders(stores, settings),
      m_runLifecycle(stores, m_runBook, m_hostRegistry, m_clientRegistry, changes, ports.peers, ports.timers,
                     clock, settings),
      m_runMaker(m_runBook, changes, clock),
      m_runSweeper(stores, m_runBook, m_clientRegistry, m_runLifecycle, ports.timers, clock, settings),
      pages(stores, m_hostRegistry, m_clientRegistry, m_hostFinder, m_orders, ports.peers, clock),
      hosts(stores, m_hostRegistry, m_declarations, m_httpHostSummoner, m_runLifecycle, pages, changes,
            ports.peers, ports.timers, clock, settings),
      clients(m_clientRegistry, m_runLifecycle, pages, ports.peers),
      catalog(stores, m_hostRegistry, m_httpHostRegistry, clock),
      hostRuns(stores, m_runBook, m_hostRegistry, m_clientRegistry, changes, notifications, m_runLifecycle,
               ports.peers, clock),
      clientRuns(stores, m_runBook, m_hostRegistry, m_clientRegistry, changes, m_runLifecycle, m_orders,
                 ports.peers, clock),
      runStarter(stores, catalog, m_hostFinder, m_runBook, m_runMaker, m_runLifecycle, changes),
      queue(stores, changes, clock),
      uploads(stores, m_runBook, m_clientRegistry, ports.files, ports.timers, clock, settings),
      accounts({stores, ports.hasher, ports.timers, clock, settings, m_runBook, m_clientRegistry, clientRuns,
                clients, hosts, changes}),
      m_audit(stores, clock),
      m_scheduledRuns(stores, catalog, m_hostFinder, m_runBook, m_runMaker, m_runLifecycle, m_orders,
                      notifications, changes, ports.peers, ports.timers, clock),
      schedulePause(stores, changes, m_audit, clock),
      scheduler(stores, m_scheduledRuns, schedulePause, ports.timers, clock),
      actionDetails(stores, catalog, m_httpHostRegistry, clock),
      actionSettings(stores, catalog, actionDetails, scheduler, changes, m_audit, clock),
      m_credentialWatch(stores, m_hostRegistry, m_clientRegistry, ports.peers, ports.timers, clock) {}

base::Status Services::resume() {
    if (const base::Status resumed = hosts.resume(); !resumed)
        return resumed;
    m_runSweeper.start();
    // What could not be written behind any more.
    if (const base::Status flushed = flush(); !flushed)
        return flushed;
    accounts.sessions.start();
    uploads.start();
    m_credentialWatch.start();
    scheduler.start();
    return httpHosts.start();
}

model::HistoryEntry Services::live(model::HistoryEntry entry) const {
    if (const Run* const run = m_runBook.loaded(entry.transaction.id))
        entry.transaction.status = run->row.status;
    return entry;
}

Services::Counts Services::counts() const {
    return {m_hostRegistry.connectedCount(), m_clientRegistry.count(), m_runBook.count()};
}

QList<const Host*> Services::connectedHosts() const {
    QList<const Host*> connected;
    const QList<Host*> known = m_hostRegistry.all();
    for (const Host* const host : known) {
        if (host->isConnected())
            connected.append(host);
    }
    return connected;
}

} // namespace services
