#pragma once

#include "server/services/client_registry.h"
#include "server/services/host_registry.h"

namespace store {
struct Stores;
}

namespace services {

// Closes the sockets of keys and sessions that are no longer good though nobody told this server: they have
// expired, or the command line has ended them. Core thread.
class CredentialWatch {
public:
    CredentialWatch(store::Stores& stores, const HostRegistry& hosts, const ClientRegistry& clients,
                    PeerGateway& peers, base::Timers& timers, const base::Clock& clock)
        : m_stores(stores), m_hosts(hosts), m_clients(clients), m_peers(peers), m_timers(timers),
          m_clock(clock) {}

    // Looks every minute from now on.
    void start();

private:
    [[nodiscard]] base::Status check();
    [[nodiscard]] base::Status checkHosts();
    [[nodiscard]] base::Status checkClients();

    store::Stores& m_stores;
    const HostRegistry& m_hosts;
    const ClientRegistry& m_clients;
    PeerGateway& m_peers;
    base::Timers& m_timers;
    const base::Clock& m_clock;
};

} // namespace services
