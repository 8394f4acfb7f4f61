#include "app/desktop_command.h"

#include "app/console.h"
#include "app/descriptor_limit.h"
#include "app/desktop_plugin.h"
#include "app/desktop_server.h"
#include "app/output.h"
#include "app/shutdown_signals.h"

namespace app {

namespace {

constexpr char NoDisplay[] =
    "There is no display to open a window on. Start the server without one: interval-server start --no-gui";

} // namespace

int runDesktop(int& argc, char** argv, const QString& programFolder, const Variables& options) {
    const base::Result<DesktopShell*> shell = loadDesktopShell(programFolder);
    if (!shell) {
        printError(shell.error().message);
        return 1;
    }
    const std::unique_ptr<QCoreApplication> application = (*shell)->makeApplication(argc, argv, NoDisplay);
    closeOwnConsole();
    raiseDescriptorLimit();
    DesktopServer server(options);
    const ShutdownSignals signals([] { QCoreApplication::quit(); });
    return (*shell)->run(server);
}

} // namespace app
