#pragma once

#include "app/settings.h"

namespace app {

// Runs the server until it is told to stop. Returns the exit code of the process.
[[nodiscard]] int runServer(const Settings& settings);

} // namespace app
