#pragma once

#include "app/command_line.h"

namespace app {

// Creates the configured database, unless told that it exists, and its tables. Returns the exit code of the
// process.
[[nodiscard]] int initializeDatabase(const DbInit& command, const Variables& options);

} // namespace app
