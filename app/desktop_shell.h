#pragma once

#include "app/database_control.h"
#include "app/log_control.h"
#include "app/secret_control.h"
#include "app/server_control.h"
#include "app/settings_control.h"

#include <QCoreApplication>

#include <memory>

namespace app {

// What the program gives the desktop to work with.
struct Desktop {
    ServerControl& server;
    SettingsControl& settings;
    SecretControl& secrets;
    DatabaseControl& database;
    LogControl& logs;
    bool startsInTray = false; // Without opening the window, where there is a tray.
};

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
    // Works in any process with an event loop.
    [[nodiscard]] virtual Keychain& keychain() = 0;
    // Shows the desktop, starts the server and runs the event loop until somebody quits. Returns the exit
    // code.
    [[nodiscard]] virtual int run(const Desktop& desktop) = 0;
    // Brings the window to the front, while run() runs, with news that a restart of the server makes true;
    // empty: none.
    virtual void raise(const QString& news) = 0;
};

} // namespace app

#define INTERVAL_DESKTOP_SHELL_IID "com.interval.server.DesktopShell/2"
Q_DECLARE_INTERFACE(app::DesktopShell, INTERVAL_DESKTOP_SHELL_IID)
