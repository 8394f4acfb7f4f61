#include "tests/bench/desktop/bench_latency.h"

#include "tests/bench/desktop/person.h"
#include "tests/bench/server/server_process.h"
#include "tests/bench/server/stage.h"

#include <QTcpSocket>

#include <cstdio>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Turns = 5; // Closed and open by turns, so that what else the machine does falls on both.
constexpr int TripsPerTurn = 1'000;

struct Waits {
    Samples health;
    Samples trips;

    void print(const char* what) const {
        std::printf("  %-20s %10.3f %8.3f %8.3f ms %12.3f %8.3f %8.3f ms\n", what, health.quantileMs(0.5),
                    health.quantileMs(0.99), health.quantileMs(1), trips.quantileMs(0.5),
                    trips.quantileMs(0.99), trips.quantileMs(1));
    }
};

void askForHealth(quint16 port, Samples& samples) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected())
        qFatal("The server does not listen.");
    for (int i = 0; i < TripsPerTurn; ++i) {
        QElapsedTimer timer;
        timer.start();
        socket.write("GET /health-check HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QByteArray answer;
        while (!answer.endsWith('}') && socket.waitForReadyRead(TimeoutMs))
            answer += socket.readAll();
        if (!answer.startsWith("HTTP/1.1 200 "))
            qFatal("The server is not well.");
        samples.add(timer.nsecsElapsed());
    }
}

void measure(const ServerProcess& server, Waits& waits) {
    askForHealth(server.port(), waits.health);
    waits.trips.add(measureRoundTrips(server, 1, TripsPerTurn).latency);
}

template <class Open, class Close>
void compare(const char* what, const ServerProcess& server, Open open, Close close) {
    Waits closed;
    Waits opened;
    for (int i = 0; i < Turns; ++i) {
        measure(server, closed);
        open();
        measure(server, opened);
        close();
    }
    closed.print("closed");
    opened.print(what);
    std::printf("  %-20s %10.2f %39.2f\n", "ratio of p50",
                opened.health.quantileMs(0.5) / closed.health.quantileMs(0.5),
                opened.trips.quantileMs(0.5) / closed.trips.quantileMs(0.5));
    std::fflush(stdout);
}

} // namespace

void benchLatency(const QString& program) {
    const TrayPanel panel;
    ServerProcess server(program, ServerProcess::Face::Window);
    server.addAccount();
    server.launch();
    server.awaitHealthy();
    const Person person;
    std::puts("Latency                    health: p50      p99      max       IO round trip: p50      p99    "
              "  max");
    compare(
        "modal dialog open", server, [&] { person.openDialog(); }, [&] { person.closeDialog(); });
    compare(
        "tray's menu open", server, [&] { person.openMenu(); }, [&] { person.closeMenu(); });
}

} // namespace bench
