#include "tests/bench/server/stage.h"

#include "tests/bench/server/server_process.h"

#include <algorithm>

namespace bench {

namespace {
constexpr int Warmup = 200;
} // namespace

Stage::Stage(const ServerProcess& server, int inputs, int browserCount)
    : session(server), host(server, inputs) {
    await("the host", [this] { return host.isReady(); });
    host.initialize();
    for (int i = 0; i < browserCount; ++i)
        browsers.push_back(std::make_unique<Browser>(session));
    await("the browsers", [this] {
        return host.isOnline() && std::all_of(browsers.begin(), browsers.end(),
                                              [](const auto& browser) { return browser->isReady(); });
    });
    for (const auto& browser : browsers)
        browser->initialize();
}

RoundTrips measureRoundTrips(const ServerProcess& server, int browserCount, int count) {
    Stage stage(server, 0, browserCount);
    RoundTrips result;
    QHash<QByteArray, QElapsedTimer> asked;
    int done = -Warmup;
    QElapsedTimer total;
    double cpuBefore = 0;
    stage.host.onAnswer([&](const QByteArray& id) {
        if (done == 0) {
            cpuBefore = server.cpuMs();
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
    await("round trips", [&] { return done >= count; });
    result.perSecond = done * 1e9 / double(total.nsecsElapsed());
    result.cpuUs = (server.cpuMs() - cpuBefore) * 1000 / done;
    return result;
}

} // namespace bench
