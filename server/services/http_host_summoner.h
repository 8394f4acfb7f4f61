#pragma once

#include "server/base/result.h"
#include "server/services/host_registry.h"
#include "server/services/http_host_registry.h"
#include "server/services/identity.h"
#include "server/services/ports.h"

namespace store {
struct Stores;
}

namespace services {

// Has serverless hosts connect for one run or one page: an endpoint is sent the id of a request, with which a
// host registers (spec/protocol.md §8.6). Core thread.
class HttpHostSummoner {
public:
    using Target = HttpHostRegistry::Target;
    using Found = std::function<void(base::Result<Host*>)>;

    HttpHostSummoner(store::Stores& stores, HttpHostRegistry& httpHosts, HostCaller& caller,
                     base::Timers& timers, const base::Clock& clock)
        : m_stores(stores), m_httpHosts(httpHosts), m_caller(caller), m_timers(timers), m_clock(clock) {}

    // One endpoint after the other is asked until a host has connected.
    void summon(const Target& target, Found found);

    // --- for the hosts that come
    // Succeeds when `requestId` is a request of this organization that is still good.
    [[nodiscard]] base::Status acceptRequest(const ApiIdentity& key, const QString& requestId);
    // The host that a request asked for has registered.
    void hostConnected(Host& host);

private:
    // A run or page that waits for a serverless host.
    struct Summons {
        Target target;
        QList<model::HttpHost> candidates; // Not yet tried.
        Found found;
        base::Timers::Id timer = 0;
    };

    void tryNext(Summons summons);
    void endpointAnswered(const QString& requestId, const base::Result<int>& status);
    void giveUp(const QString& requestId, const base::Error& error);
    void invalidate(const QString& requestId);
    // Nothing when it waits no more.
    [[nodiscard]] std::optional<Summons> take(const QString& requestId);

    store::Stores& m_stores;
    const HttpHostRegistry& m_httpHosts;
    HostCaller& m_caller;
    base::Timers& m_timers;
    const base::Clock& m_clock;
    QHash<QString, Summons> m_summons; // By request id.
};

} // namespace services
