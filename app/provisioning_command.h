#pragma once

#include "app/command_line.h"

namespace app {

// Runs one of the commands that make and list accounts and keys. Returns the exit code of the process.
[[nodiscard]] int provision(const UserAdd& command, const Variables& options);
[[nodiscard]] int provision(const UserList& command, const Variables& options);
[[nodiscard]] int provision(const KeyAdd& command, const Variables& options);
[[nodiscard]] int provision(const KeyList& command, const Variables& options);

} // namespace app
