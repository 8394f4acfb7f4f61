#include "server/services/host_registry.h"

#include <algorithm>

namespace services {

Host& HostRegistry::attach(const Host& host) {
    std::unique_ptr<Host>& entry = m_hosts[host.instanceId];
    if (!entry) {
        entry = std::make_unique<Host>(host);
        entry->actionIds.clear();
        entry->pageIds.clear();
    } else {
        m_byConnection.remove(entry->connection);
        entry->connection = host.connection;
        entry->identity = host.identity;
        entry->sdk = host.sdk;
        entry->status = host.status;
        entry->requestId = host.requestId;
    }
    if (entry->isConnected())
        m_byConnection.insert(entry->connection, entry.get());
    return *entry;
}

Host* HostRegistry::byConnection(ConnectionId connection) const { return m_byConnection.value(connection); }

Host* HostRegistry::find(const QString& instanceId) const {
    const auto entry = m_hosts.find(instanceId);
    return entry == m_hosts.end() ? nullptr : entry->second.get();
}

Host* HostRegistry::detach(ConnectionId connection) {
    Host* const host = m_byConnection.take(connection);
    if (host)
        host->connection = 0;
    return host;
}

void HostRegistry::remove(const QString& instanceId) {
    const auto entry = m_hosts.find(instanceId);
    if (entry == m_hosts.end())
        return;
    Host* const host = entry->second.get();
    unlink(m_byAction, host->actionIds, host);
    unlink(m_byPage, host->pageIds, host);
    m_byConnection.remove(host->connection);
    m_hosts.erase(entry);
}

void HostRegistry::link(Host& host, const QStringList& actionIds, const QStringList& pageIds) {
    relink(m_byAction, host.actionIds, actionIds, &host);
    relink(m_byPage, host.pageIds, pageIds, &host);
}

void HostRegistry::unlink(Index& index, const QStringList& ids, Host* host) {
    for (const QString& id : ids) {
        const auto entry = index.find(id);
        if (entry == index.end())
            continue;
        entry->removeOne(host);
        if (entry->isEmpty())
            index.erase(entry);
    }
}

void HostRegistry::relink(Index& index, QStringList& current, const QStringList& wanted, Host* host) {
    if (current == wanted)
        return;
    unlink(index, current, host);
    current = wanted;
    for (const QString& id : current)
        index[id].append(host);
}

Host* HostRegistry::choose(const QList<Host*>& hosts) {
    Host* chosen = nullptr;
    for (Host* const host : hosts) {
        if (!host->takesWork())
            continue;
        const bool better = !chosen || host->openRuns < chosen->openRuns ||
                            (host->openRuns == chosen->openRuns && host->createdAt >= chosen->createdAt);
        if (better)
            chosen = host;
    }
    return chosen;
}

Host* HostRegistry::chooseForAction(const QString& actionId) const {
    return choose(m_byAction.value(actionId));
}

Host* HostRegistry::chooseForPage(const QString& pageId) const { return choose(m_byPage.value(pageId)); }

std::optional<model::HostStatus> HostRegistry::best(const QList<Host*>& hosts) {
    using Status = model::HostStatus;
    bool unreachable = false;
    for (const Host* const host : hosts) {
        if (host->takesWork())
            return Status::Online;
        // A host in shutdown takes no new work, so it makes nothing look available.
        unreachable = unreachable || host->status == Status::Unreachable;
    }
    if (unreachable)
        return Status::Unreachable;
    return hosts.isEmpty() ? std::nullopt : std::optional(Status::Offline);
}

std::optional<model::HostStatus> HostRegistry::actionStatus(const QString& actionId) const {
    return best(m_byAction.value(actionId));
}

std::optional<model::HostStatus> HostRegistry::pageStatus(const QString& pageId) const {
    return best(m_byPage.value(pageId));
}

QList<Host*> HostRegistry::all() const {
    QList<Host*> hosts;
    for (const auto& [id, host] : m_hosts)
        hosts.append(host.get());
    return hosts;
}

} // namespace services
