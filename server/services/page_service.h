#pragma once

#include "server/services/client_registry.h"
#include "server/services/host_finder.h"
#include "server/services/order_writer.h"

#include <QHash>
#include <QSet>

namespace services {

// The pages that browsers have open at hosts (spec/protocol.md §6). Nothing about them is stored. Core
// thread.
class PageService {
public:
    struct Request {
        QString pageKey; // Chosen by the browser, unique.
        QString slug;
        bool console = false;
        QString environmentId;
        QJsonObject params;
    };
    using Opened = std::function<void(base::Status)>;
    using Answer = std::function<void(bool)>;

    PageService(store::Stores& stores, HostRegistry& hosts, ClientRegistry& clients, HostFinder& finder,
                OrderWriter& orders, PeerGateway& peers, const base::Clock& clock);

    // --- for browsers
    void request(ConnectionId connection, const Request& request, Opened opened);
    void leave(ConnectionId connection, const QString& pageKey, Answer answer);
    void respond(ConnectionId connection, const QString& pageKey, const model::IoResponse& response,
                 Answer answer);

    // --- for hosts; false when this host has no such page open
    [[nodiscard]] bool send(ConnectionId connection, const QString& pageKey,
                            const std::optional<QString>& layout);
    [[nodiscard]] bool sendLoading(ConnectionId connection, const QString& pageKey,
                                   const model::LoadingState& state);
    [[nodiscard]] bool sendRedirect(ConnectionId connection, const QString& pageKey,
                                    const model::Redirect& redirect);

    // --- when connections come and go
    void hostLost(const Host& host);
    void hostReturned(const Host& host);
    void hostGone(const QString& instanceId);
    void clientLost(ConnectionId connection);

    [[nodiscard]] bool isOpen(const QString& pageKey) const { return m_open.contains(pageKey); }

private:
    struct OpenPage {
        ConnectionId client = 0;
        QString hostInstanceId;
    };

    [[nodiscard]] base::Result<model::Page> find(const Client& client, const Request& request);
    [[nodiscard]] base::Result<bool> mayOpen(const Client& client, const model::Page& page);
    [[nodiscard]] bool isTooSoon(ConnectionId connection, const Request& request);
    void open(ConnectionId connection, const Request& request, Host& host, Opened opened);
    // The page, if the host behind `connection` has it open.
    [[nodiscard]] const OpenPage* ofHost(ConnectionId connection, const QString& pageKey) const;
    [[nodiscard]] QStringList keysOfHost(const QString& instanceId) const;

    store::Stores& m_stores;
    HostRegistry& m_hosts;
    ClientRegistry& m_clients;
    HostFinder& m_finder;
    OrderWriter& m_orders;
    PeerGateway& m_peers;
    const base::Clock& m_clock;
    QHash<QString, OpenPage> m_open;                            // By page key.
    QHash<ConnectionId, QHash<QString, qint64>> m_lastRequests; // By environment and slug: when, monotonic.
};

} // namespace services
