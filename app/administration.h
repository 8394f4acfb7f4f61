#pragma once

#include "app/command_line.h"
#include "app/outcome.h"
#include "server/options.h"

namespace app {

// What administrators take back or switch from the command line (spec/accounts.md §1.3), on the configured
// database, whether or not a server runs on it.

[[nodiscard]] Outcome disableUser(const UserDisable& command, const server::Options& options);
[[nodiscard]] Outcome enableUser(const UserEnable& command, const server::Options& options);
[[nodiscard]] Outcome resetPassword(const UserResetPassword& command, const QString& password,
                                    const server::Options& options);
[[nodiscard]] Outcome deleteKey(const KeyDelete& command, const server::Options& options);
// Name, "on" or "off", and "default" where nobody has set it; separated by tabs.
[[nodiscard]] Outcome listFlags(const FlagList& command, const server::Options& options);
[[nodiscard]] Outcome setFlag(const FlagSet& command, const server::Options& options);
// Results in "paused" or "active" when asked for the status.
[[nodiscard]] Outcome switchSchedules(const ScheduleCommand& command, const server::Options& options);

} // namespace app
