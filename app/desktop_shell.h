#pragma once

#include "app/server_control.h"

#include <QCoreApplication>

#include <memory>

namespace app {

// The one door to the desktop: tray icon and window, in a plug-in that is loaded only when a desktop is asked
// for, so that a headless process has no Gui, Widgets or D-Bus library in it. The plug-in calls the program
// only through interfaces that it is given, and links none of the program's libraries.
class DesktopShell {
public:
    virtual ~DesktopShell() = default;

    // The QApplication. Ends the process, with `unavailable` on stderr and exit code 1, where there is no
    // display: Qt offers no way to ask first.
    [[nodiscard]] virtual std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv,
                                                                            const char* unavailable) = 0;
    // Shows the desktop, starts the server and runs the event loop until somebody quits. Returns the exit
    // code.
    [[nodiscard]] virtual int run(ServerControl& server) = 0;
};

} // namespace app

#define INTERVAL_DESKTOP_SHELL_IID "com.interval.server.DesktopShell/1"
Q_DECLARE_INTERFACE(app::DesktopShell, INTERVAL_DESKTOP_SHELL_IID)
