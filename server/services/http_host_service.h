#pragma once

#include "server/services/change_feed.h"
#include "server/services/declarations.h"
#include "server/services/http_host_registry.h"
#include "server/services/ports.h"

namespace services {

// Keeps the registry of serverless hosts: endpoints that are checked over HTTP and declare what they offer
// (spec/protocol.md §8.4-8.6). Only live ones exist. Core thread.
class HttpHostService {
public:
    using Checked = std::function<void(base::Result<model::HttpHost>)>;

    HttpHostService(store::Stores& stores, HttpHostRegistry& registry, Declarations& declarations,
                    ChangeFeed& feed, HostCaller& caller, base::Timers& timers, const base::Clock& clock);

    // Reads the known endpoints and begins to check them.
    [[nodiscard]] base::Status start();

    // --- for the dashboard
    [[nodiscard]] base::Result<QList<model::HttpHost>> list(const QString& organizationId) const;
    void add(const QString& organizationId, const QString& url, Checked added);
    void check(const QString& organizationId, const QString& id, Checked checked);
    [[nodiscard]] base::Status remove(const QString& organizationId, const QString& id);

    // --- for the endpoints themselves
    // What an endpoint offers, sent while it is being checked.
    [[nodiscard]] base::Result<Declarations::Outcome>
    declare(const ApiIdentity& key, const QString& httpHostId, const model::HostDeclaration& declaration);
    [[nodiscard]] base::Result<std::optional<model::SdkAlert>> alertFor(const model::Sdk& sdk) {
        return m_declarations.alertFor(sdk);
    }

private:
    [[nodiscard]] base::Status save(HttpEndpoint& endpoint);
    void setStatus(HttpEndpoint& endpoint, model::HostStatus status);
    void checkDue();
    void callEndpoint(HttpEndpoint& endpoint, std::function<void(bool)> done);
    void finishAdding(const QString& organizationId, const QString& id, bool reachable, bool isNew,
                      const Checked& added);

    store::Stores& m_stores;
    HttpHostRegistry& m_registry;
    Declarations& m_declarations;
    ChangeFeed& m_feed;
    HostCaller& m_caller;
    base::Timers& m_timers;
    const base::Clock& m_clock;
};

} // namespace services
