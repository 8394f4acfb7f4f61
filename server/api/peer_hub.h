#pragma once

#include "server/api/cookies.h"
#include "server/api/late_responses.h"
#include "server/api/origin_policy.h"
#include "server/api/peer.h"
#include "server/core.h"
#include "server/ws/server.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <unordered_map>

namespace api {

// All WebSockets of the server: authenticates them, keeps track of which connection speaks for which
// instance, and carries calls to and from them (spec/protocol.md §1, §2). What the calls mean is HostRpc's
// and ClientRpc's business. Net thread.
class PeerHub final : public QObject {
public:
    using Dispatch = std::function<void(Peer&, const protocol::RpcMessage&)>;

    PeerHub(ws::Server& sockets, server::Core& core, base::Timers& timers,
            const services::Settings& settings);
    ~PeerHub() override;

    // What is done with the calls of hosts and of browsers.
    void onHostCall(Dispatch dispatch) { m_hostCall = std::move(dispatch); }
    void onClientCall(Dispatch dispatch) { m_clientCall = std::move(dispatch); }

    [[nodiscard]] Peer* find(services::ConnectionId id) const;
    // Calls a peer; fails at once when the connection is gone.
    void call(services::ConnectionId id, QLatin1StringView method, const QByteArray& data,
              protocol::RpcChannel::CallOptions options, protocol::RpcChannel::Done done);
    // Answers a call. When its connection is gone the answer goes to the next one of the same instance, or
    // waits for it; without an instance key it is dropped.
    void respond(services::ConnectionId id, const QString& instanceKey, const QString& callId,
                 const QString& method, const QByteArray& data);
    void close(services::ConnectionId id, quint16 code, const QString& reason);
    // Ends all connections, as for a restart of the server; new ones are taken again at once.
    void closeAll(quint16 code, const QString& reason);
    // Refuses new connections from now on.
    void stop() { m_stopping = true; }

private:
    void accept(ws::Connection* socket);
    void authenticateKey(services::ConnectionId id, const QString& key);
    void authenticateCookie(services::ConnectionId id);
    void refuse(services::ConnectionId id, const QString& reason);
    void refuseKey(services::ConnectionId id, const QString& what);
    // Puts the peer in the place of an earlier connection of the same instance and greets it.
    void admit(Peer& peer, const QString& owner);
    void closed(services::ConnectionId id, quint16 code);
    void called(services::ConnectionId id, const protocol::RpcMessage& call);
    void setResponsive(services::ConnectionId id, bool responsive);

    ws::Server& m_sockets;
    server::Core& m_core;
    base::Timers& m_timers;
    const services::Settings m_settings;
    const OriginPolicy m_origins;
    const Cookies m_cookies;
    Dispatch m_hostCall;
    Dispatch m_clientCall;
    services::ConnectionId m_lastId = 0;
    std::unordered_map<services::ConnectionId, std::unique_ptr<Peer>> m_peers;
    QHash<QString, services::ConnectionId> m_byInstance; // By instance key.
    LateResponses m_late;
    bool m_stopping = false;
};

} // namespace api
