#include "tests/bench/server/bench_start.h"

#include "tests/bench/server/samples.h"
#include "tests/bench/server/server_process.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QThread>

#include <cstdio>

namespace bench {

namespace {

constexpr int Starts = 15;

bool isHealthy(quint16 port) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(1'000))
        return false;
    socket.write("GET /health-check/app HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    while (socket.waitForReadyRead(5'000) && !socket.canReadLine()) {
    }
    return socket.readLine().contains(" 200 ");
}

qint64 measureStart(ServerProcess& server) {
    QElapsedTimer timer;
    timer.start();
    server.launch();
    while (!isHealthy(server.port()))
        QThread::usleep(200);
    const qint64 taken = timer.nsecsElapsed();
    server.stop();
    return taken;
}

} // namespace

void benchStart(const QString& program) {
    Samples first;
    Samples later;
    for (int i = 0; i < Starts; ++i) {
        ServerProcess server(program);
        first.add(measureStart(server));
        later.add(measureStart(server));
    }
    std::printf("Start to the first answer, p50\n"
                "  with a database to make                     %8.1f ms\n"
                "  with one that exists                        %8.1f ms\n",
                first.quantileMs(0.5), later.quantileMs(0.5));
}

} // namespace bench
