#pragma once

#include "tests/bench/server/samples.h"

#include <QString>

namespace bench {

// A bare QWebSocketServer in a process of its own: what everything is compared with. Runs until its standard
// input closes; prints its port.
[[nodiscard]] int runEchoServer();

// What the frames of an IO round trip cost there: the host's call on one connection, then the browser's
// answer on another, `count` times, on `pairs` pairs of connections at once.
[[nodiscard]] RoundTrips measureEcho(int pairs, int count);

} // namespace bench
