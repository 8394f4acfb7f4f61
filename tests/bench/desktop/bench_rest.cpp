#include "tests/bench/desktop/bench_rest.h"

#include "tests/bench/desktop/panel.h"
#include "tests/bench/server/process_usage.h"
#include "tests/bench/server/samples.h"
#include "tests/bench/server/server_process.h"

#include <QElapsedTimer>

#include <cstdio>

namespace bench {

namespace {

constexpr qint64 SettlingMs = 5'000;
constexpr qint64 RestMs = 60'000;

void rest(qint64 ms) {
    QElapsedTimer timer;
    timer.start();
    await("time to pass", [&] { return timer.hasExpired(ms); });
}

void measure(const char* what, const QString& program, ServerProcess::Face face) {
    ServerProcess server(program, face);
    server.addAccount();
    server.launch();
    server.awaitHealthy();
    rest(SettlingMs);
    const double before = server.cpuMs();
    rest(RestMs);
    std::printf("  %-43s %8.1f MB %9.3f %%\n", what, server.residentKb() / 1024,
                (server.cpuMs() - before) / RestMs * 100);
    std::fflush(stdout);
}

} // namespace

void benchRest(const QString& program) {
    const Panel panel;
    std::puts("At rest                                           memory       CPU");
    measure("with its window open", program, ServerProcess::Face::Window);
    measure("in the tray", program, ServerProcess::Face::Tray);
}

} // namespace bench
