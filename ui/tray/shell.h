#pragma once

#include "app/server_control.h"
#include "ui/tray/main_window.h"
#include "ui/tray/tray_icon.h"

#include <QTimer>

#include <memory>

namespace tray {

// Tray icon and window of one process, kept up to date with its server.
class Shell final : public QObject {
public:
    explicit Shell(app::ServerControl& server);

    // The event loop, until somebody quits. Returns the exit code.
    [[nodiscard]] int run();

private:
    void refresh();
    void count();

    app::ServerControl& m_server;
    MainWindow m_window;
    std::unique_ptr<TrayIcon> m_tray; // Where there is a tray.
    QTimer m_counting;
    QString m_shownSetupLink;
};

} // namespace tray
