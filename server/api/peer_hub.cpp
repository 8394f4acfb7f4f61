#include "server/api/peer_hub.h"

#include "server/base/id.h"
#include "server/protocol/envelope.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcPeers, "peers")

namespace api {

using namespace Qt::StringLiterals;
using services::ConnectionId;

namespace {

constexpr quint16 NormalClosure = 1000;
constexpr quint16 NoStatus = 1005;
constexpr quint16 InvalidPayload = 1007;
constexpr quint16 PolicyViolation = 1008;
constexpr quint16 ServiceRestart = 1012;

constexpr qint64 MaxMessage = qint64{100} * 1024 * 1024;
constexpr qint64 MaxClientOutput = qint64{128} * 1024 * 1024;
constexpr int MissedPongsUnreachable = 2; // About a minute.
constexpr int MissedPongsClientLost = 2;
constexpr qsizetype MaxInstanceId = 128;

base::Error connectionClosed() {
    base::Error error;
    error.code = base::Code::Unavailable;
    error.message = u"The connection is closed."_s;
    return error;
}

QString instanceIdOf(const ws::HandshakeInfo& handshake) {
    QString id = QString::fromLatin1(handshake.header("x-instance-id"));
    if (id.isEmpty())
        id = handshake.queryValue(u"__INTERVAL_CLIENT_ISOCKET_ID");
    return id.isEmpty() || id.size() > MaxInstanceId ? base::uuid() : id;
}

} // namespace

PeerHub::PeerHub(ws::Server& sockets, server::Core& core, base::Timers& timers,
                 const services::Settings& settings)
    : m_sockets(sockets), m_core(core), m_timers(timers), m_settings(settings), m_origins(settings.appUrl),
      m_cookies(settings.appUrl.startsWith("https:"_L1)), m_late(timers) {
    m_sockets.onConnected([this](ws::Connection* socket) { accept(socket); });
}

PeerHub::~PeerHub() {
    m_sockets.onConnected({});
    for (const auto& [id, peer] : m_peers)
        peer->channel->close(connectionClosed());
}

Peer* PeerHub::find(ConnectionId id) const {
    const auto entry = m_peers.find(id);
    return entry == m_peers.end() ? nullptr : entry->second.get();
}

// --- Connections.

void PeerHub::accept(ws::Connection* socket) {
    if (m_stopping) {
        socket->close(ServiceRestart, u"Closing briefly for scheduled server restart.");
        return;
    }
    const ConnectionId id = ++m_lastId;
    auto peer = std::make_unique<Peer>();
    peer->id = id;
    peer->socket = socket;
    peer->instanceId = instanceIdOf(socket->handshake());
    peer->channel = std::make_unique<protocol::RpcChannel>(
        m_timers, protocol::RpcChannel::Output{
                      [socket](const QByteArray& frame) { socket->send(frame); },
                      [this, id](const protocol::RpcMessage& call) { called(id, call); },
                      [this, id] { close(id, InvalidPayload, u"Invalid message"_s); },
                  });
    socket->onMessage([channel = peer->channel.get()](const QByteArray& text) { channel->receive(text); });
    socket->onClosed([this, id](quint16 code, const QString&) { closed(id, code); });
    const bool hasKey = socket->handshake().hasHeader("x-api-key");
    const QString key = QString::fromLatin1(socket->handshake().header("x-api-key"));
    m_peers.emplace(id, std::move(peer));
    if (hasKey)
        authenticateKey(id, key);
    else
        authenticateCookie(id);
}

void PeerHub::authenticateKey(ConnectionId id, const QString& key) {
    m_core.call(
        this, [key](services::Services& services) { return services.identities().apiKey(key); },
        [this, id](const base::Result<services::ApiIdentity>& identity) {
            Peer* const peer = find(id);
            if (!peer)
                return;
            if (!identity) {
                refuseKey(id, u"Invalid"_s);
                return;
            }
            peer->principal = *identity;
            peer->socket->onMissedPong([this, id](int inARow) {
                if (inARow >= MissedPongsUnreachable)
                    setResponsive(id, false);
            });
            peer->socket->onPong([this, id] { setResponsive(id, true); });
            admit(*peer, identity->organizationId + u'/' + identity->scope().developerId);
        });
}

void PeerHub::authenticateCookie(ConnectionId id) {
    const ws::HandshakeInfo& handshake = find(id)->socket->handshake();
    http::Headers cookies;
    for (const QByteArray& line : handshake.headerValues("cookie"))
        cookies.add("cookie", line);
    const QString token = m_cookies.sessionToken(cookies);
    if (token.isEmpty()) {
        refuseKey(id, u"Missing"_s);
        return;
    }
    if (!m_origins.allows(handshake.header("origin"))) {
        refuse(id, u"Invalid origin"_s);
        return;
    }
    const QString organization = handshake.queryValue(u"org");
    m_core.call(
        this,
        [token, organization](services::Services& services) -> base::Result<Browser> {
            const services::Identities identities = services.identities();
            const base::Result<services::SessionIdentity> who = identities.session(token);
            if (!who)
                return base::fail(who.error());
            const base::Result<services::MemberIdentity> member = identities.member(*who, organization);
            return Browser{who->user.id, who->session.id, member ? member->organization.id : QString()};
        },
        [this, id](const base::Result<Browser>& browser) {
            Peer* const peer = find(id);
            if (!peer)
                return;
            if (!browser) {
                refuseKey(id, u"Missing"_s);
                return;
            }
            peer->principal = *browser;
            peer->socket->setMaxMissedPongs(MissedPongsClientLost);
            peer->socket->setMaxOutput(MaxClientOutput);
            admit(*peer, browser->userId);
        });
}

void PeerHub::refuse(ConnectionId id, const QString& reason) { close(id, PolicyViolation, reason); }

void PeerHub::refuseKey(ConnectionId id, const QString& what) {
    refuse(id, u"%1 API key, please check the apiKey property. Get an API key at %2/dashboard/develop/keys."_s
                   .arg(what, m_settings.appUrl));
}

void PeerHub::admit(Peer& peer, const QString& owner) {
    peer.socket->setMaxMessageSize(MaxMessage);
    peer.socket->forgetHandshake();
    peer.instanceKey = owner + u'/' + peer.instanceId;
    if (const ConnectionId earlier = m_byInstance.value(peer.instanceKey))
        close(earlier, PolicyViolation,
              u"New connection established for same ID, closing previous connection."_s);
    m_byInstance.insert(peer.instanceKey, peer.id);
    peer.channel->greet([this, id = peer.id](bool confirmed) {
        if (!confirmed)
            close(id, PolicyViolation, u"Failed confirming authentication."_s);
    });
    for (const QByteArray& response : m_late.take(peer.instanceKey))
        peer.channel->resend(response);
}

void PeerHub::closed(ConnectionId id, quint16 code) {
    const auto entry = m_peers.find(id);
    if (entry == m_peers.end())
        return;
    const std::unique_ptr<Peer> peer = std::move(entry->second);
    m_peers.erase(entry);
    if (m_byInstance.value(peer->instanceKey) == id)
        m_byInstance.remove(peer->instanceKey);
    const QList<QByteArray> unanswered = peer->channel->close(connectionClosed());
    if (peer->host()) {
        for (const QByteArray& response : unanswered) {
            Peer* const successor = find(m_byInstance.value(peer->instanceKey));
            if (successor)
                successor->channel->resend(response);
            else
                m_late.add(peer->instanceKey, response);
        }
    }
    const bool orderly = code == NormalClosure || code == NoStatus;
    const bool isHost = peer->host();
    m_core.post([id, orderly, isHost](services::Services& services) {
        if (isHost)
            services.hosts.connectionClosed(id, orderly);
        else
            services.clients.connectionClosed(id);
    });
}

void PeerHub::close(ConnectionId id, quint16 code, const QString& reason) {
    if (Peer* const peer = find(id))
        peer->socket->close(code, reason);
}

void PeerHub::closeAll(quint16 code, const QString& reason) {
    for (const auto& [id, peer] : m_peers)
        peer->socket->close(code, reason);
}

void PeerHub::setResponsive(ConnectionId id, bool responsive) {
    Peer* const peer = find(id);
    if (!peer || peer->isResponsive == responsive)
        return;
    peer->isResponsive = responsive;
    m_core.post(
        [id, responsive](services::Services& services) { services.hosts.setResponsive(id, responsive); });
}

// --- Calls.

void PeerHub::called(ConnectionId id, const protocol::RpcMessage& call) {
    Peer* const peer = find(id);
    if (!peer || !peer->isAuthenticated())
        return;
    if (peer->host())
        m_hostCall(*peer, call);
    else
        m_clientCall(*peer, call);
}

void PeerHub::call(ConnectionId id, QLatin1StringView method, const QByteArray& data,
                   protocol::RpcChannel::CallOptions options, protocol::RpcChannel::Done done) {
    Peer* const peer = find(id);
    if (!peer) {
        if (done)
            done(base::fail(connectionClosed()));
        return;
    }
    if (peer->host())
        options.maxFrameBytes = peer->sdk.maxFrameBytes();
    peer->channel->call(method, data, options, std::move(done));
}

void PeerHub::respond(ConnectionId id, const QString& instanceKey, const QString& callId,
                      const QString& method, const QByteArray& data) {
    if (Peer* const peer = find(id)) {
        peer->channel->respond(callId, method, data);
        return;
    }
    if (instanceKey.isEmpty())
        return;
    const QByteArray response = protocol::encodeResponse(callId, method, data);
    if (Peer* const successor = find(m_byInstance.value(instanceKey)))
        successor->channel->resend(response);
    else
        m_late.add(instanceKey, response);
}

} // namespace api
