#pragma once

#include "server/services/declarations.h"
#include "server/services/http_host_summoner.h"
#include "server/services/page_service.h"
#include "server/services/run_lifecycle.h"

namespace services {

// Hosts that connect, register, shut down, get lost and come back (spec/protocol.md §4), with the
// consequences for their runs and pages. Core thread.
class HostService {
public:
    HostService(store::Stores& stores, HostRegistry& hosts, Declarations& declarations,
                HttpHostSummoner& summoner, RunLifecycle& runs, PageService& pages, ChangeFeed& feed,
                PeerGateway& peers, base::Timers& timers, const base::Clock& clock, const Settings& settings);

    // Reads the hosts of before the server stopped: each may come back within its grace period.
    [[nodiscard]] base::Status resume();

    struct Refusal {
        QString message;
        std::optional<model::SdkAlert> alert;
    };
    using Registration = tl::expected<model::HostRegistration, Refusal>;
    // Fails only when the server does; a refusal is an answer.
    [[nodiscard]] base::Result<Registration> registerHost(ConnectionId connection, const ApiIdentity& key,
                                                          const QString& instanceId,
                                                          const model::HostDeclaration& declaration);
    [[nodiscard]] base::Status beginShutdown(ConnectionId connection);
    // `orderly`: the host said that it would go.
    void connectionClosed(ConnectionId connection, bool orderly);
    // It answers no pings, or does again.
    void setResponsive(ConnectionId connection, bool responsive);
    // Cuts off the hosts that authenticated with a key that is no longer good.
    void closeByKey(const QString& keyId);

private:
    [[nodiscard]] base::Status link(Host& host, const Declarations::Outcome& outcome);
    // Why this host may not register at all.
    [[nodiscard]] base::Result<std::optional<QString>>
    objection(const ApiIdentity& key, const QString& instanceId, const model::HostDeclaration& declaration);
    [[nodiscard]] base::Result<Host*> admit(ConnectionId connection, const ApiIdentity& key,
                                            const QString& instanceId,
                                            const model::HostDeclaration& declaration);
    [[nodiscard]] model::HostRegistration describe(const Host& host, const Declarations::Outcome& outcome,
                                                   const std::optional<model::SdkAlert>& alert) const;
    void lost(Host& host);
    void gone(const QString& instanceId);
    // Another process of the same developer has taken its place.
    [[nodiscard]] bool hasSuccessor(const Host& gone) const;
    void setStatus(Host& host, model::HostStatus status);

    store::Stores& m_stores;
    HostRegistry& m_hosts;
    Declarations& m_declarations;
    HttpHostSummoner& m_summoner;
    RunLifecycle& m_runs;
    PageService& m_pages;
    ChangeFeed& m_feed;
    PeerGateway& m_peers;
    base::Timers& m_timers;
    const base::Clock& m_clock;
    const Settings& m_settings;
};

} // namespace services
