#pragma once

#include "app/command_line.h"

namespace app {

// `service install|uninstall|status` on this machine. Returns the exit code of the process: 1 when it failed,
// of `status` 3 while the service does not run.
[[nodiscard]] int runServiceCommand(const ServiceCommand& command);

} // namespace app
