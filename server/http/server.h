#pragma once

#include "server/http/connection.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <unordered_set>
#include <vector>

namespace http {

// An HTTP/1.1 server on any number of addresses. Lives on the net thread; the router and the timers outlive
// it.
class Server final : public QObject {
public:
    Server(const Router& router, ServerOptions options, base::Timers& timers, const base::Clock& clock);
    ~Server() override;

    // Listens on one more address; port 0 takes a free one. Returns the port. Conflict: the port is taken;
    // Forbidden: this user may not have it.
    [[nodiscard]] base::Result<quint16> listen(const QHostAddress& address, quint16 port);

    // Takes over the sockets of good WebSocket upgrades on one of ServerOptions::upgradePaths. The head has
    // been read; the receiver owns the socket, sends the 101 and has checked nothing yet of Sec-WebSocket-*.
    void onUpgrade(std::function<void(QTcpSocket*, const Request&)> take);

    // Stops listening, closes idle connections, lets the others finish what they have begun for `deadlineMs`,
    // then cuts them off. `done` is called once, never from within.
    void close(qint64 deadlineMs, std::function<void()> done);

    [[nodiscard]] const ServerStats& stats() const { return m_context.stats; }

private:
    class Listener;

    void accept(qintptr descriptor);
    void forget(Connection* connection);
    void closedIfEmpty();

    ServerOptions m_options;
    ServerContext m_context;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::unordered_set<Connection*> m_connections; // Children of this object.
    base::Deadline m_deadline;
    std::function<void()> m_closed;
};

} // namespace http
