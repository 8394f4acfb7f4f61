#include "tests/bench/desktop/bench_start.h"

#include "tests/bench/desktop/panel.h"
#include "tests/bench/server/samples.h"
#include "tests/bench/server/server_process.h"

#include <QElapsedTimer>

#include <cstdio>

namespace bench {

namespace {

constexpr int Starts = 15;

struct Starting {
    Samples icon;
    Samples running;
    Samples cpu;
};

void print(const char* what, const Starting& starting) {
    std::printf("  %-43s %8.1f ms %8.1f ms %8.1f ms\n", what, starting.icon.quantileMs(0.5),
                starting.running.quantileMs(0.5), starting.cpu.quantileMs(0.5));
    std::fflush(stdout);
}

void measureStart(ServerProcess& server, Panel& panel, Starting& starting) {
    panel.forget();
    QElapsedTimer timer;
    timer.start();
    server.launch();
    await("the icon", [&] { return panel.hasIcon(); });
    starting.icon.add(timer.nsecsElapsed());
    await("the icon of a server that runs", [&] { return panel.toolTip().contains("Running"); });
    starting.running.add(timer.nsecsElapsed());
    starting.cpu.add(static_cast<qint64>(server.cpuMs() * 1e6));
    server.stop();
}

} // namespace

void benchStart(const QString& program) {
    Panel panel;
    Starting first;
    Starting later;
    for (int i = 0; i < Starts; ++i) {
        ServerProcess server(program, ServerProcess::Face::Window);
        server.addAccount();
        measureStart(server, panel, first);
        measureStart(server, panel, later);
    }
    std::puts("Start, p50                                        icon shown     answering      CPU time");
    print("the first, without secrets", first);
    print("later ones", later);
}

} // namespace bench
