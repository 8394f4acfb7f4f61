#include "tests/bench/server/bench_memory.h"
#include "tests/bench/server/bench_program.h"
#include "tests/bench/server/bench_runs.h"
#include "tests/bench/server/bench_start.h"
#include "tests/bench/server/echo.h"

#include <QCoreApplication>

// Measures a server as its peers see it: bench_server PROGRAM [start|roundtrips|runs|memory]. Machines are
// noisy, so round trips are also given as a ratio to a bare echo in the same run.

using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().mid(1) == QStringList{u"--echo"_s})
        return bench::runEchoServer();
    return bench::measureProgram("bench_server", {{u"start"_s, bench::benchStart},
                                                  {u"roundtrips"_s, bench::benchRoundTrips},
                                                  {u"runs"_s, bench::benchRuns},
                                                  {u"memory"_s, bench::benchMemory}});
}
