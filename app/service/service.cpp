#include "app/service/service.h"

#include <QCoreApplication>
#include <QDir>

#if defined(Q_OS_WIN)
#include "app/service/windows_service.h"
#include <shlobj.h>
#elif defined(Q_OS_MACOS)
#include "app/service/launchd_service.h"
#include <unistd.h>
#else
#include "app/service/systemd_service.h"
#include <unistd.h>
#endif

namespace app {

namespace {

#ifdef Q_OS_WIN
bool isAdministrator() { return IsUserAnAdmin() != 0; }
#else
bool isAdministrator() { return geteuid() == 0; }
#endif

} // namespace

ServiceSite currentSite() {
    return {QCoreApplication::applicationFilePath(),
            QDir::homePath(),
            qEnvironmentVariable("USER"),
            isAdministrator(),
            {},
            &runProgram};
}

std::unique_ptr<Service> makeService(ServiceSite site) {
#if defined(Q_OS_WIN)
    const QString data = qEnvironmentVariable("ProgramData") + QStringLiteral("/Interval Server");
    return std::make_unique<WindowsService>(std::move(site), QDir::fromNativeSeparators(data));
#elif defined(Q_OS_MACOS)
    return std::make_unique<LaunchdService>(std::move(site), getuid());
#else
    return std::make_unique<SystemdService>(std::move(site));
#endif
}

} // namespace app
