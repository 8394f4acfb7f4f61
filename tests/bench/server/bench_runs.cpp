#include "tests/bench/server/bench_runs.h"

#include "tests/bench/server/browser.h"
#include "tests/bench/server/echo.h"
#include "tests/bench/server/host.h"
#include "tests/bench/server/server_process.h"

#include <cstdio>

namespace bench {

namespace {

// All of one host, so they stay within the burst that the server reads from one connection without pausing.
constexpr int RoundTripCount = 4'000;
constexpr int Warmup = 200;
constexpr int Runs = 1'000;

using Browsers = std::vector<std::unique_ptr<Browser>>;

// A server with a host and some browsers that are ready to run its action.
struct Stage {
    Stage(const QString& program, int inputs, int browserCount) : server(program) {
        server.addAccount();
        server.launch();
        server.awaitListening();
        session = std::make_unique<Session>(server);
        host = std::make_unique<Host>(server, inputs);
        await("the host", [this] { return host->isReady(); });
        host->initialize();
        for (int i = 0; i < browserCount; ++i)
            browsers.push_back(std::make_unique<Browser>(*session));
        await("the browsers", [this] {
            return host->isOnline() && std::all_of(browsers.begin(), browsers.end(),
                                                   [](const auto& browser) { return browser->isReady(); });
        });
        for (const auto& browser : browsers)
            browser->initialize();
    }

    ServerProcess server;
    std::unique_ptr<Session> session;
    std::unique_ptr<Host> host;
    Browsers browsers;
};

RoundTrips measureRoundTrips(const QString& program, int browserCount) {
    Stage stage(program, 0, browserCount);
    RoundTrips result;
    QHash<QString, QElapsedTimer> asked;
    int done = -Warmup;
    QElapsedTimer total;
    double cpuBefore = 0;
    stage.host->onAnswer([&](const QString& id) {
        if (done == 0) {
            cpuBefore = stage.server.cpuMs();
            total.start();
        }
        // The host asks again as soon as this returns.
        if (auto timer = asked.find(id); timer != asked.end() && done >= 0)
            result.latency.add(timer->nsecsElapsed());
        asked[id].start();
        ++done;
    });
    for (const auto& browser : stage.browsers)
        browser->start();
    await("round trips", [&] { return done >= RoundTripCount; });
    result.perSecond = done * 1e9 / double(total.nsecsElapsed());
    result.cpuUs = (stage.server.cpuMs() - cpuBefore) * 1000 / done;
    return result;
}

} // namespace

void benchRoundTrips(const QString& program) {
    std::puts("IO round trip, host to browser to host              ours       echo    ratio");
    for (const int browsers : {1, 16, 64}) {
        const RoundTrips echo = measureEcho(browsers, RoundTripCount);
        const RoundTrips ours = measureRoundTrips(program, browsers);
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
        Stage stage(program, 3, browserCount);
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
        const double cpuBefore = stage.server.cpuMs();
        QElapsedTimer timer;
        timer.start();
        for (const auto& browser : stage.browsers)
            browser->start();
        await("runs", [&] { return running == 0; });
        const int total = Runs + browserCount;
        std::printf("  %2d browsers                                %8.0f %14.2f ms %13.2f ms %5.2f ms\n",
                    browserCount, total * 1e9 / double(timer.nsecsElapsed()),
                    (stage.server.cpuMs() - cpuBefore) / total, firstRender.quantileMs(0.5),
                    firstRender.quantileMs(0.99));
        std::fflush(stdout);
    }
}

} // namespace bench
