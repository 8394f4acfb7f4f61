#include "server/services/http_host_registry.h"

#include <algorithm>

namespace services {

using Status = model::HostStatus;

namespace {

bool offers(const HttpEndpoint& endpoint, const HttpHostRegistry::Target& target) {
    return target.actionId.isEmpty() ? endpoint.pageIds.contains(target.pageId)
                                     : endpoint.actionIds.contains(target.actionId);
}

} // namespace

HttpEndpoint* HttpHostRegistry::find(const QString& id) {
    const auto entry = m_endpoints.find(id);
    return entry != m_endpoints.end() ? &*entry : nullptr;
}

HttpEndpoint* HttpHostRegistry::find(const QString& organizationId, const QString& id) {
    return knows(organizationId, id) ? find(id) : nullptr;
}

HttpEndpoint& HttpHostRegistry::add(const HttpEndpoint& endpoint) {
    return *m_endpoints.insert(endpoint.row.id, endpoint);
}

bool HttpHostRegistry::knows(const QString& organizationId, const QString& id) const {
    const auto entry = m_endpoints.constFind(id);
    return entry != m_endpoints.constEnd() && entry->row.organizationId == organizationId;
}

QList<model::HttpHost> HttpHostRegistry::usableFor(const Target& target) const {
    QList<model::HttpHost> hosts = offering(target);
    hosts.removeIf([](const model::HttpHost& host) {
        return host.status != Status::Online && host.status != Status::Unreachable;
    });
    std::sort(hosts.begin(), hosts.end(), [](const model::HttpHost& a, const model::HttpHost& b) {
        const bool aOnline = a.status == Status::Online;
        const bool bOnline = b.status == Status::Online;
        return aOnline != bOnline ? aOnline : a.createdAt > b.createdAt;
    });
    return hosts;
}

QList<model::HttpHost> HttpHostRegistry::offering(const Target& target) const {
    QList<model::HttpHost> hosts;
    for (const HttpEndpoint& endpoint : m_endpoints) {
        if (offers(endpoint, target))
            hosts.append(endpoint.row);
    }
    return hosts;
}

std::optional<Status> HttpHostRegistry::bestStatus(const Target& target) const {
    std::optional<Status> best;
    for (const HttpEndpoint& endpoint : m_endpoints) {
        if (!offers(endpoint, target))
            continue;
        if (endpoint.row.status == Status::Online)
            return Status::Online;
        if (!best || endpoint.row.status == Status::Unreachable)
            best = endpoint.row.status;
    }
    return best;
}

std::optional<Status> HttpHostRegistry::actionStatus(const QString& actionId) const {
    return bestStatus({actionId, {}});
}

std::optional<Status> HttpHostRegistry::pageStatus(const QString& pageId) const {
    return bestStatus({{}, pageId});
}

} // namespace services
