#pragma once

#include "server/services/identity.h"
#include "server/services/ports.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <memory>

namespace services {

// A browser tab that has said INITIALIZE_CLIENT.
struct Client {
    ConnectionId connection = 0;
    QString clientId; // Chosen by the tab, kept over its reconnects.
    QString userId;
    QString sessionId;
    QString organizationId;
};

// The connected browsers, in memory. As with hosts, a superseded connection finds nothing here. Core thread.
class ClientRegistry {
public:
    // A new connection with the id of a known client takes its place.
    Client& attach(const Client& client);
    [[nodiscard]] const Client* byConnection(ConnectionId connection) const;
    [[nodiscard]] const Client* find(const QString& clientId) const;
    // 0 when no such client is connected.
    [[nodiscard]] ConnectionId connectionOf(const QString& clientId) const;
    // Removes the client that `connection` spoke for; nothing when it had been superseded.
    std::optional<Client> detach(ConnectionId connection);

    [[nodiscard]] QList<const Client*> all() const;
    [[nodiscard]] QList<const Client*> ofOrganization(const QString& organizationId) const;
    // Without repetitions.
    [[nodiscard]] QStringList sessionIds() const;
    [[nodiscard]] QList<const Client*> ofSession(const QString& sessionId) const;
    [[nodiscard]] QList<const Client*> ofMember(const QString& userId, const QString& organizationId) const;
    [[nodiscard]] qsizetype count() const { return m_byConnection.size(); }

private:
    QHash<QString, std::shared_ptr<Client>> m_clients; // By client id.
    QHash<ConnectionId, Client*> m_byConnection;
    QHash<QString, QSet<Client*>> m_byOrganization;
};

} // namespace services
