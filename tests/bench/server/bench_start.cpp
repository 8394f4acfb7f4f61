#include "tests/bench/server/bench_start.h"

#include "tests/bench/server/samples.h"
#include "tests/bench/server/server_process.h"

#include <QElapsedTimer>

#include <cstdio>

namespace bench {

namespace {

constexpr int Starts = 15;

qint64 measureStart(ServerProcess& server) {
    QElapsedTimer timer;
    timer.start();
    server.launch();
    server.awaitHealthy();
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
