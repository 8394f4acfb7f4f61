#pragma once

#include "app/command_line.h"

namespace app {

// All commands, a line each, for `--help`.
[[nodiscard]] QString overview();
// The same, with what is wrong with the command line.
[[nodiscard]] Help mistake(const QString& error);

} // namespace app
