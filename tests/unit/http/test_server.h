#pragma once

#include "server/http/server.h"
#include "tests/support/fake_clock.h"

#include <QByteArray>
#include <QTcpSocket>

#include <memory>

// A server on a free port with routes that show what arrived, on a clock the test moves.
class TestServer {
public:
    explicit TestServer(http::ServerOptions options = {});

    void start();
    // Lets the server see everything that has been sent so far, without letting time pass.
    static void settle();
    void elapse(qint64 ms) { support::elapse(clock, timers, ms); }

    support::FakeClock clock;
    base::Timers timers{clock};
    http::Router router;
    http::Server server;
    quint16 port = 0;
};

// One response as it came over the wire.
struct WireResponse {
    int status = 0;
    http::Headers headers;
    QByteArray body;
};

// A client that sends exactly the bytes it is told to.
class WireClient {
public:
    explicit WireClient(const TestServer& server);

    void send(const QByteArray& bytes);
    // The complete responses so far. `withoutBody`: answers to HEAD.
    [[nodiscard]] QList<WireResponse> responses(bool withoutBody = false) const;
    [[nodiscard]] bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }

    QTcpSocket socket;
    QByteArray received;
};
