#include "server/services/client_service.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {
constexpr quint16 PolicyViolation = 1008;
}

void ClientService::registerClient(const Client& client) {
    // What an earlier connection of the same tab had open has to be opened again.
    if (const Client* const known = m_clients.find(client.clientId);
        known && known->connection != client.connection)
        connectionClosed(known->connection);
    m_clients.attach(client);
}

void ClientService::connectionClosed(ConnectionId connection) {
    const std::optional<Client> client = m_clients.detach(connection);
    if (!client)
        return;
    m_pages.clientLost(connection);
    m_runs.clientLost(client->clientId);
}

void ClientService::closeBySession(const QString& sessionId) {
    for (const Client* const client : m_clients.ofSession(sessionId))
        m_peers.close(client->connection, PolicyViolation, u"Session ended"_s);
}

void ClientService::closeByMember(const QString& userId, const QString& organizationId) {
    for (const Client* const client : m_clients.ofMember(userId, organizationId))
        m_peers.close(client->connection, PolicyViolation, u"Membership ended"_s);
}

} // namespace services
