#pragma once

#include <QString>

namespace bench {

// IO round trips (host, browser, host) beside the bare echo of the same frames, with 1, 16 and 64 browsers.
void benchRoundTrips(const QString& program);
// Whole runs with three inputs: throughput, CPU time of the server each, and how long the first form takes.
void benchRuns(const QString& program);

} // namespace bench
