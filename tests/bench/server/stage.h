#pragma once

#include "tests/bench/server/browser.h"
#include "tests/bench/server/host.h"
#include "tests/bench/server/samples.h"

#include <memory>
#include <vector>

namespace bench {

// A host with the action "bench" and some browsers that are ready to run it, at a server that runs.
struct Stage {
    Stage(const ServerProcess& server, int inputs, int browserCount);

    Session session;
    Host host;
    std::vector<std::unique_ptr<Browser>> browsers;
};

// IO round trips, host to browser to host, as fast as they go. All are of one host, so that more than some
// thousands cross the limit that the server sets to one connection.
[[nodiscard]] RoundTrips measureRoundTrips(const ServerProcess& server, int browserCount, int count);

} // namespace bench
