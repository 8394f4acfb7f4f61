#pragma once

#include "server/ws/connection.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>
#include <unordered_set>

namespace ws {

// Makes WebSockets of sockets whose upgrade request somebody else has read, and owns them. Net thread.
class Server final : public QObject {
public:
    Server(Options options, base::Timers& timers, const base::Clock& clock);
    ~Server() override;

    // Called with every new connection, before anything of it has been read; set the handlers here.
    void onConnected(std::function<void(Connection*)> handler) { m_connected = std::move(handler); }

    // Takes the socket over and answers the handshake, with 400, 426 or 503 if it is no good.
    void accept(QTcpSocket* socket, HandshakeInfo handshake);

    // Takes no more connections, closes all with `code` and `reason` and cuts off who has not answered after
    // `deadlineMs`. `done` is called once, never from within.
    void close(quint16 code, QStringView reason, qint64 deadlineMs, std::function<void()> done);

    [[nodiscard]] qsizetype connections() const { return static_cast<qsizetype>(m_connections.size()); }

private:
    void refuse(QTcpSocket* socket, const QByteArray& response);
    void forget(Connection* connection);
    void closedIfEmpty();

    ConnectionContext m_context;
    std::unordered_set<Connection*> m_connections; // Children of this object.
    std::function<void(Connection*)> m_connected;
    base::Deadline m_deadline;
    bool m_stopping = false;
    std::function<void()> m_closed;
};

} // namespace ws
