#include "tests/bench/server/bench_runs.h"

#include "tests/bench/server/echo.h"
#include "tests/bench/server/server_process.h"
#include "tests/bench/server/stage.h"

#include <cstdio>

namespace bench {

namespace {

// All of one host, so they stay within the burst that the server reads from one connection without pausing.
constexpr int RoundTripCount = 4'000;
constexpr int Runs = 1'000;

} // namespace

void benchRoundTrips(const QString& program) {
    std::puts("IO round trip, host to browser to host              ours       echo    ratio");
    for (const int browsers : {1, 16, 64}) {
        const RoundTrips echo = measureEcho(browsers, RoundTripCount);
        ServerProcess server(program);
        server.addAccount();
        server.launch();
        server.awaitListening();
        const RoundTrips ours = measureRoundTrips(server, browsers, RoundTripCount);
        const double oursMs = ours.latency.quantileMs(0.5);
        const double echoMs = echo.latency.quantileMs(0.5);
        std::printf("  %2d browsers: latency p50                 %9.3f ms %7.3f ms %7.2f\n", browsers, oursMs,
                    echoMs, oursMs / echoMs);
        std::printf("               server CPU each             %9.1f µs %7.1f µs %7.2f\n", ours.cpuUs,
                    echo.cpuUs, ours.cpuUs / echo.cpuUs);
        std::printf("               throughput                  %9.0f /s %7.0f /s\n", ours.perSecond,
                    echo.perSecond);
        std::fflush(stdout);
    }
}

void benchRuns(const QString& program) {
    std::puts("Whole runs with three inputs                     runs/s   server CPU each   first form p50    "
              "  p99");
    for (const int browserCount : {1, 16, 64}) {
        ServerProcess server(program);
        server.addAccount();
        server.launch();
        server.awaitListening();
        const Stage stage(server, 3, browserCount);
        Samples firstRender;
        int left = Runs;
        int running = browserCount;
        for (const auto& browser : stage.browsers) {
            browser->onFirstRender([&](qint64 nanoseconds) { firstRender.add(nanoseconds); });
            browser->onCompleted([&, each = browser.get()] {
                if (left-- > 0)
                    each->start();
                else
                    --running;
            });
        }
        const double cpuBefore = server.cpuMs();
        QElapsedTimer timer;
        timer.start();
        for (const auto& browser : stage.browsers)
            browser->start();
        await("runs", [&] { return running == 0; });
        const int total = Runs + browserCount;
        std::printf("  %2d browsers                                %8.0f %14.2f ms %13.2f ms %5.2f ms\n",
                    browserCount, total * 1e9 / double(timer.nsecsElapsed()),
                    (server.cpuMs() - cpuBefore) / total, firstRender.quantileMs(0.5),
                    firstRender.quantileMs(0.99));
        std::fflush(stdout);
    }
}

} // namespace bench
