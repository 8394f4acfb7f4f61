#pragma once

#include "app/service/run_program.h"

#include <QStringList>

#include <memory>

namespace app {

// Where a service is installed, and for whom.
struct ServiceSite {
    QString program; // Absolute path of interval-server.
    QString home;    // Of the person who runs this.
    QString user;    // Their account.
    bool isAdministrator = false;
    QString root; // Put before every path of the system: a folder in tests, else empty.
    RunProgram run;
};

struct ServiceState {
    bool isInstalled = false;
    bool isRunning = false;
};

// The server as a service of the operating system, which starts it without a window and brings it back when
// it fails. Errors have a message for people that names the way out.
class Service {
public:
    virtual ~Service() = default;

    // Installs and starts it. Results in what to tell the person, a line each.
    [[nodiscard]] virtual base::Result<QStringList> install() = 0;
    // Stops and removes it; data and settings stay. NotFound when there is none.
    [[nodiscard]] virtual base::Result<QStringList> uninstall() = 0;
    [[nodiscard]] virtual base::Result<ServiceState> state() = 0;
};

// This process's own site.
[[nodiscard]] ServiceSite currentSite();
// Of the operating system that this is built for.
[[nodiscard]] std::unique_ptr<Service> makeService(ServiceSite site);

} // namespace app
