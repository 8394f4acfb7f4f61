#pragma once

#include "app/desktop_shell.h"
#include "server/base/result.h"

namespace app {

// Loads the desktop plug-in, which stays loaded. It is where INTERVAL_DESKTOP_PLUGIN points to, if set; else
// in plugins/ in the program's folder (as it is built), or in ../lib/interval-server seen from there (as it
// is installed). Fails with a message that names --no-gui.
[[nodiscard]] base::Result<DesktopShell*> loadDesktopShell(const QString& programFolder);

} // namespace app
