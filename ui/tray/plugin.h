#pragma once

#include "app/desktop_shell.h"
#include "ui/tray/keychain.h"

#include <QObject>

namespace tray {

class Shell;

// What QPluginLoader finds.
class Plugin final : public QObject, public app::DesktopShell {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID INTERVAL_DESKTOP_SHELL_IID)
    Q_INTERFACES(app::DesktopShell)

public:
    [[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv,
                                                                    const char* unavailable) override;
    [[nodiscard]] app::Keychain& keychain() override { return m_keychain; }
    [[nodiscard]] int run(const app::Desktop& desktop) override;
    void raise(const QString& news) override;

private:
    DesktopKeychain m_keychain;
    Shell* m_shell = nullptr; // While run() runs.
};

} // namespace tray
