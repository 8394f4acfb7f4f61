#pragma once

#include "app/service/service.h"

namespace app {

// Linux. Root gets a service of the system, with a user of its own; others one of theirs, which runs while
// they are logged in. Units that a package has brought are switched on and off, never written.
class SystemdService final : public Service {
public:
    explicit SystemdService(ServiceSite site) : m_site(std::move(site)) {}

    [[nodiscard]] base::Result<QStringList> install() override;
    [[nodiscard]] base::Result<QStringList> uninstall() override;
    [[nodiscard]] base::Result<ServiceState> state() override;

private:
    [[nodiscard]] base::Status requireSystemd() const;
    [[nodiscard]] base::Result<QString> systemctl(const QStringList& arguments) const;
    [[nodiscard]] base::Status provideUnit() const;
    [[nodiscard]] base::Status provideSystemUnit() const;
    [[nodiscard]] QString unitOfPackage() const;
    [[nodiscard]] QString ownUnit() const;
    [[nodiscard]] bool isInstalled() const;

    const ServiceSite m_site;
};

} // namespace app
