#pragma once

#include "app/command_line.h"

namespace app {

// Runs one of the commands that make, list and change accounts, keys, flags and schedules. Returns the exit
// code of the process.
[[nodiscard]] int provision(const UserAdd& command, const Variables& options);
[[nodiscard]] int provision(const UserList& command, const Variables& options);
[[nodiscard]] int provision(const UserDisable& command, const Variables& options);
[[nodiscard]] int provision(const UserEnable& command, const Variables& options);
[[nodiscard]] int provision(const UserResetPassword& command, const Variables& options);
[[nodiscard]] int provision(const KeyAdd& command, const Variables& options);
[[nodiscard]] int provision(const KeyList& command, const Variables& options);
[[nodiscard]] int provision(const KeyDelete& command, const Variables& options);
[[nodiscard]] int provision(const FlagList& command, const Variables& options);
[[nodiscard]] int provision(const FlagSet& command, const Variables& options);
[[nodiscard]] int provision(const ScheduleCommand& command, const Variables& options);

} // namespace app
