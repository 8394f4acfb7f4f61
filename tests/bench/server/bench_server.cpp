#include "server/base/event_loop.h"
#include "tests/bench/server/bench_memory.h"
#include "tests/bench/server/bench_runs.h"
#include "tests/bench/server/bench_start.h"
#include "tests/bench/server/echo.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <memory>

// Measures a server as its peers see it: bench_server PROGRAM [start|roundtrips|runs|memory]. Machines are
// noisy, so round trips are also given as a ratio to a bare echo in the same run.

using namespace Qt::StringLiterals;

namespace {

void measure(const QString& program, const QStringList& parts) {
    const auto isWanted = [&](const QString& part) { return parts.isEmpty() || parts.contains(part); };
    if (isWanted(u"start"_s))
        bench::benchStart(program);
    if (isWanted(u"roundtrips"_s))
        bench::benchRoundTrips(program);
    if (isWanted(u"runs"_s))
        bench::benchRuns(program);
    if (isWanted(u"memory"_s))
        bench::benchMemory(program);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments == QStringList{u"--echo"_s})
        return bench::runEchoServer();
    if (arguments.isEmpty()) {
        std::fputs("Usage: bench_server PROGRAM [start|roundtrips|runs|memory]\n", stderr);
        return 2;
    }
    // The peers of the benches share one thread; its event loop must not be what is measured.
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { measure(arguments.first(), arguments.mid(1)); }));
    base::useScalableEventLoop(*thread);
    thread->start();
    thread->wait();
    return 0;
}
