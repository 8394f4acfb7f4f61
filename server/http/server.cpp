#include "server/http/server.h"

#include <QLoggingCategory>

#include <utility>

namespace http {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "http", QtInfoMsg)

// After a restart every host and browser comes back at once; Qt's default of 50 would drop most of them.
constexpr int backlog = 1024;
// How long to wait for a free file descriptor before accepting again.
constexpr qint64 acceptRetryMs = 250;

base::Error listenError(const QTcpServer& server, const QHostAddress& address, quint16 port) {
    const QString where = u"%1 port %2"_s.arg(address.toString()).arg(port);
    base::Error error;
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        error.code = base::Code::Conflict;
        error.message = u"%1 is already in use"_s.arg(where);
        break;
    case QAbstractSocket::SocketAccessError:
        error.code = base::Code::Forbidden;
        error.message = u"Listening on %1 is not permitted"_s.arg(where);
        break;
    default:
        error.code = base::Code::Unavailable;
        error.message = u"Cannot listen on %1: %2"_s.arg(where, server.errorString());
    }
    return error;
}

} // namespace

// Gives new sockets to the server at once instead of queueing them, so that the cap is the server's own.
class Server::Listener final : public QTcpServer {
public:
    explicit Listener(Server& server) : m_server(server), m_retry(server.m_context.timers) {
        setListenBacklogSize(backlog);
        // QTcpServer stops accepting for good when the process has run out of descriptors.
        connect(this, &QTcpServer::acceptError, this, [this] {
            qCWarning(lcHttp) << "Cannot accept connections:" << errorString();
            m_retry.set(acceptRetryMs, [this] { resumeAccepting(); });
        });
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_server.accept(descriptor); }

private:
    Server& m_server;
    base::Deadline m_retry;
};

Server::Server(const Router& router, ServerOptions options, base::Timers& timers, const base::Clock& clock)
    : m_options(std::move(options)), m_context{router, m_options, timers, DateHeader(clock),
                                               {},     false,     {},     {}},
      m_deadline(timers) {
    m_context.closed = [this](Connection* connection) { forget(connection); };
}

Server::~Server() {
    m_closed = {};
    for (Connection* connection : std::exchange(m_connections, {}))
        delete connection;
}

base::Result<quint16> Server::listen(const QHostAddress& address, quint16 port) {
    auto listener = std::make_unique<Listener>(*this);
    if (!listener->listen(address, port))
        return base::fail(listenError(*listener, address, port));
    const quint16 actual = listener->serverPort();
    m_listeners.push_back(std::move(listener));
    return actual;
}

void Server::onUpgrade(std::function<void(QTcpSocket*, const Request&)> take) {
    m_context.upgrade = std::move(take);
}

void Server::accept(qintptr descriptor) {
    auto socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    ++m_context.stats.accepted;
    const auto open = static_cast<int>(m_connections.size());
    const bool turnedAway = open >= m_options.maxConnections;
    if (turnedAway)
        ++m_context.stats.turnedAway;
    // A few get to know why; in a flood answers would only make it worse.
    if (open >= m_options.maxConnections + 64)
        return;
    auto* connection = new Connection(std::move(socket), m_context);
    connection->setParent(this);
    m_connections.insert(connection);
    ++m_context.stats.connections;
    if (turnedAway)
        connection->turnAway();
}

void Server::forget(Connection* connection) {
    if (m_connections.erase(connection) == 0)
        return;
    --m_context.stats.connections;
    connection->deleteLater(); // It may be in the middle of a slot.
    closedIfEmpty();
}

void Server::close(qint64 deadlineMs, std::function<void()> done) {
    m_context.stopping = true;
    m_listeners.clear();
    m_closed = std::move(done);
    // Over copies: connections leave the set meanwhile.
    for (Connection* connection : std::unordered_set(m_connections))
        connection->stop();
    m_deadline.set(deadlineMs, [this] {
        for (Connection* connection : std::unordered_set(m_connections))
            connection->abort();
    });
    closedIfEmpty();
}

void Server::closedIfEmpty() {
    if (!m_context.stopping || !m_connections.empty() || !m_closed)
        return;
    m_deadline.clear();
    QMetaObject::invokeMethod(this, std::exchange(m_closed, {}), Qt::QueuedConnection);
}

} // namespace http
