#pragma once

#include "server/services/page_service.h"
#include "server/services/run_lifecycle.h"

namespace services {

// Browsers that connect and go (spec/protocol.md §3.2.1, §5.6). Core thread.
class ClientService {
public:
    ClientService(ClientRegistry& clients, RunLifecycle& runs, PageService& pages, PeerGateway& peers)
        : m_clients(clients), m_runs(runs), m_pages(pages), m_peers(peers) {}

    void registerClient(const Client& client);
    void connectionClosed(ConnectionId connection);
    // Cuts off the browsers of a session that has ended, or of a person who is no longer a member.
    void closeBySession(const QString& sessionId);
    void closeByMember(const QString& userId, const QString& organizationId);

private:
    ClientRegistry& m_clients;
    RunLifecycle& m_runs;
    PageService& m_pages;
    PeerGateway& m_peers;
};

} // namespace services
