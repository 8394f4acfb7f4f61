#include "server/ws/server.h"

#include <utility>

namespace ws {

Server::Server(Options options, base::Timers& timers, const base::Clock& clock)
    : m_context{options, timers, clock, [this](Connection* connection) { forget(connection); }},
      m_deadline(timers) {}

Server::~Server() {
    m_closed = {};
    for (Connection* connection : std::exchange(m_connections, {}))
        delete connection;
}

void Server::accept(QTcpSocket* socket, HandshakeInfo handshake) {
    if (m_stopping || connections() >= m_context.options.maxConnections)
        return refuse(socket, refusal("503 Service Unavailable", "The server takes no more connections."));
    const HandshakeAnswer answer = answerHandshake(handshake);
    if (!answer.accepted)
        return refuse(socket, answer.response);
    socket->write(answer.response);
    auto* connection = new Connection(std::unique_ptr<QTcpSocket>(socket), std::move(handshake), m_context);
    connection->setParent(this);
    m_connections.insert(connection);
    if (m_connected)
        m_connected(connection);
}

void Server::refuse(QTcpSocket* socket, const QByteArray& response) {
    socket->setParent(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write(response);
    socket->disconnectFromHost();
}

void Server::forget(Connection* connection) {
    if (m_connections.erase(connection) == 0)
        return;
    connection->deleteLater(); // It may be in the middle of a slot.
    closedIfEmpty();
}

void Server::close(quint16 code, QStringView reason, qint64 deadlineMs, std::function<void()> done) {
    m_stopping = true;
    m_closed = std::move(done);
    for (Connection* connection : m_connections)
        connection->close(code, reason);
    m_deadline.set(deadlineMs, [this] {
        for (Connection* connection : m_connections)
            connection->abort();
    });
    closedIfEmpty();
}

void Server::closedIfEmpty() {
    if (!m_stopping || !m_connections.empty() || !m_closed)
        return;
    m_deadline.clear();
    QMetaObject::invokeMethod(this, std::exchange(m_closed, {}), Qt::QueuedConnection);
}

} // namespace ws
