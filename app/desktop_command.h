#pragma once

#include "app/command_line.h"

namespace app {

// Opens the desktop: tray icon and window, with the server in the same process. Returns the exit code of the
// process; 1, with an explanation that names --no-gui, where there is no desktop.
// Makes the process's QCoreApplication, so that there must be none.
[[nodiscard]] int runDesktop(int& argc, char** argv, const QString& programFolder, const CommandLine& line);

} // namespace app
