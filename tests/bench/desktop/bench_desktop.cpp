#include "server/base/event_loop.h"
#include "tests/bench/desktop/bench_latency.h"
#include "tests/bench/desktop/bench_rest.h"
#include "tests/bench/desktop/bench_start.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <memory>

// Measures the desktop application as its owner and the peers of its server see it, on the X server and the
// session bus that it finds: bench_desktop PROGRAM [start|rest|latency]. Machines are noisy, so that the time
// it takes is also given as CPU time, and latencies as a ratio.

using namespace Qt::StringLiterals;

namespace {

void measure(const QString& program, const QStringList& parts) {
    const auto isWanted = [&](const QString& part) { return parts.isEmpty() || parts.contains(part); };
    if (isWanted(u"start"_s))
        bench::benchStart(program);
    if (isWanted(u"rest"_s))
        bench::benchRest(program);
    if (isWanted(u"latency"_s))
        bench::benchLatency(program);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fputs("Usage: bench_desktop PROGRAM [start|rest|latency]\n", stderr);
        return 2;
    }
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { measure(arguments.first(), arguments.mid(1)); }));
    base::useScalableEventLoop(*thread);
    thread->start();
    thread->wait();
    return 0;
}
