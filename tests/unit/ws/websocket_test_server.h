#pragma once

#include "server/http/server.h"
#include "server/ws/server.h"
#include "tests/support/fake_clock.h"

#include <QByteArray>
#include <QTcpSocket>
#include <QUrl>

#include <utility>

// A WebSocket server behind a real HTTP server on a free port, on a clock the test moves.
class WebSocketTestServer {
public:
    explicit WebSocketTestServer(ws::Options options = {});

    void elapse(qint64 ms) { support::elapse(clock, timers, ms); }
    // Lets both ends see everything that has been sent so far, without letting time pass.
    static void settle();
    [[nodiscard]] QUrl url() const;

    support::FakeClock clock;
    base::Timers timers{clock};
    ws::Server sockets;
    http::Router router;
    http::Server server;
    quint16 port = 0;

    // The latest connection; null once it has closed.
    ws::Connection* connection = nullptr;
    QByteArrayList messages;
    QList<std::pair<int, QString>> closed;
    int pongs = 0;
};

// A client that sends exactly the bytes it is told to and sees the server's frames.
class WireWebSocket {
public:
    explicit WireWebSocket(const WebSocketTestServer& server);

    void send(const QByteArray& bytes);
    struct Frame {
        ws::Opcode opcode;
        QByteArray payload;
    };
    // The complete frames so far.
    [[nodiscard]] QList<Frame> frames() const;
    [[nodiscard]] bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }

    QTcpSocket socket;
    QByteArray received; // Behind the 101.
};
