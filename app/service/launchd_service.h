#pragma once

#include "app/service/service.h"

namespace app {

// macOS. Root gets a daemon that starts with the machine, others an agent that starts when they log in.
class LaunchdService final : public Service {
public:
    // `userId` is the number of the account that an agent is for.
    LaunchdService(ServiceSite site, uint userId) : m_site(std::move(site)), m_userId(userId) {}

    [[nodiscard]] base::Result<QStringList> install() override;
    [[nodiscard]] base::Result<QStringList> uninstall() override;
    [[nodiscard]] base::Result<ServiceState> state() override;

private:
    [[nodiscard]] QString listPath() const;
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QString domain() const;
    [[nodiscard]] QString target() const;
    [[nodiscard]] base::Status provideData() const;

    const ServiceSite m_site;
    const uint m_userId;
};

} // namespace app
