#include "server/services/client_registry.h"

namespace services {

Client& ClientRegistry::attach(const Client& client) {
    if (const Client* const known = find(client.clientId))
        static_cast<void>(detach(known->connection));
    const auto entry = std::make_shared<Client>(client);
    m_clients.insert(client.clientId, entry);
    m_byConnection.insert(client.connection, entry.get());
    m_byOrganization[client.organizationId].insert(entry.get());
    return *entry;
}

const Client* ClientRegistry::byConnection(ConnectionId connection) const {
    return m_byConnection.value(connection);
}

const Client* ClientRegistry::find(const QString& clientId) const { return m_clients.value(clientId).get(); }

ConnectionId ClientRegistry::connectionOf(const QString& clientId) const {
    const Client* const client = find(clientId);
    return client ? client->connection : 0;
}

std::optional<Client> ClientRegistry::detach(ConnectionId connection) {
    Client* const client = m_byConnection.take(connection);
    if (!client)
        return std::nullopt;
    const auto organization = m_byOrganization.find(client->organizationId);
    organization->remove(client);
    if (organization->isEmpty())
        m_byOrganization.erase(organization);
    return *m_clients.take(client->clientId);
}

QList<const Client*> ClientRegistry::all() const {
    return QList<const Client*>(m_byConnection.begin(), m_byConnection.end());
}

QList<const Client*> ClientRegistry::ofOrganization(const QString& organizationId) const {
    const QSet<Client*> clients = m_byOrganization.value(organizationId);
    return QList<const Client*>(clients.begin(), clients.end());
}

QStringList ClientRegistry::sessionIds() const {
    QSet<QString> ids;
    for (const Client* const client : m_byConnection)
        ids.insert(client->sessionId);
    return ids.values();
}

QList<const Client*> ClientRegistry::ofSession(const QString& sessionId) const {
    QList<const Client*> result;
    for (const Client* const client : m_byConnection) {
        if (client->sessionId == sessionId)
            result.append(client);
    }
    return result;
}

QList<const Client*> ClientRegistry::ofMember(const QString& userId, const QString& organizationId) const {
    QList<const Client*> result;
    const QSet<Client*> clients = m_byOrganization.value(organizationId);
    for (const Client* const client : clients) {
        if (client->userId == userId)
            result.append(client);
    }
    return result;
}

} // namespace services
