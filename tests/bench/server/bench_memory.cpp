#include "tests/bench/server/bench_memory.h"

#include "app/descriptor_limit.h"
#include "tests/bench/server/browser.h"
#include "tests/bench/server/host.h"
#include "tests/bench/server/samples.h"
#include "tests/bench/server/server_process.h"

#include <cstdio>

namespace bench {

namespace {

constexpr int Count = 1'000;

template <class Range, class Predicate>
bool all(const Range& range, Predicate predicate) {
    return std::all_of(range.begin(), range.end(), [&](const auto& each) { return predicate(*each); });
}

// At once, so that what was measured is known whatever comes of the rest.
void print(const char* what, double value, const char* unit) {
    std::printf("  %-43s %8.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

} // namespace

void benchMemory(const QString& program) {
    app::raiseDescriptorLimit();
    ServerProcess server(program);
    server.addAccount();
    server.launch();
    server.awaitListening();
    const double idle = server.residentKb();
    std::puts("Resident memory");
    print("idle", idle / 1024, "MB");

    std::vector<std::unique_ptr<Host>> hosts;
    for (int i = 0; i < Count; ++i) {
        hosts.push_back(std::make_unique<Host>(server, 0));
        await("a host", [&] { return hosts.back()->isReady(); });
    }
    const double connected = server.residentKb();
    print("each idle host connection", (connected - idle) / Count, "KB");
    for (const auto& host : hosts)
        host->initialize();
    await("the hosts", [&] { return all(hosts, [](const Host& host) { return host.isOnline(); }); });
    const double online = server.residentKb();
    print("each host connection, action declared", (online - idle) / Count, "KB");

    Session session(server);
    std::vector<std::unique_ptr<Browser>> browsers;
    for (int i = 0; i < Count; ++i) {
        browsers.push_back(std::make_unique<Browser>(session));
        browsers.back()->setAnswers(false);
        await("a browser", [&] { return browsers.back()->isReady(); });
        browsers.back()->initialize();
    }
    const double watched = server.residentKb();
    print("each browser connection", (watched - online) / Count, "KB");
    for (const auto& browser : browsers)
        browser->start();
    await("the runs",
          [&] { return all(browsers, [](const Browser& browser) { return browser.hasForm(); }); });
    print("each open run", (server.residentKb() - watched) / Count, "KB");
}

} // namespace bench
