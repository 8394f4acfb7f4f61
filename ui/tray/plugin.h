#pragma once

#include "app/desktop_shell.h"

#include <QObject>

namespace tray {

// What QPluginLoader finds.
class Plugin final : public QObject, public app::DesktopShell {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID INTERVAL_DESKTOP_SHELL_IID)
    Q_INTERFACES(app::DesktopShell)

public:
    [[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv,
                                                                    const char* unavailable) override;
    [[nodiscard]] int run(app::ServerControl& server) override;
};

} // namespace tray
