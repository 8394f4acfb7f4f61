#pragma once

#include "app/service/service.h"

namespace app {

// The name under which Windows knows the service.
inline constexpr QLatin1StringView WindowsServiceName("IntervalServer");

// Windows: registered with its service control manager through sc.exe, under an account that is the service's
// own. The process that it starts is that of app/service/windows_process.h.
class WindowsService final : public Service {
public:
    // `dataFolder` is where programs keep what belongs to the machine.
    WindowsService(ServiceSite site, QString dataFolder)
        : m_site(std::move(site)), m_dataFolder(std::move(dataFolder)) {}

    [[nodiscard]] base::Result<QStringList> install() override;
    [[nodiscard]] base::Result<QStringList> uninstall() override;
    [[nodiscard]] base::Result<ServiceState> state() override;

private:
    [[nodiscard]] base::Result<QString> control(const QStringList& arguments) const;
    [[nodiscard]] base::Status requireAdministrator() const;
    [[nodiscard]] base::Status provideData() const;
    [[nodiscard]] bool isInstalled() const;

    const ServiceSite m_site;
    const QString m_dataFolder;
};

} // namespace app
