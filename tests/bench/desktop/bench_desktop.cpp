#include "tests/bench/desktop/bench_latency.h"
#include "tests/bench/desktop/bench_rest.h"
#include "tests/bench/desktop/bench_start.h"
#include "tests/bench/server/bench_program.h"

#include <QCoreApplication>

// Measures the desktop application as its owner and the peers of its server see it, on the X server and the
// session bus that it finds: bench_desktop PROGRAM [start|rest|latency]. Machines are noisy, so that the time
// it takes is also given as CPU time, and latencies as a ratio.

using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return bench::measureProgram("bench_desktop", {{u"start"_s, bench::benchStart},
                                                   {u"rest"_s, bench::benchRest},
                                                   {u"latency"_s, bench::benchLatency}});
}
