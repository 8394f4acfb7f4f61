#pragma once

#include "app/server_control.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <functional>

namespace tray {

// The icon in the panel with its menu.
class TrayIcon final : public QObject {
public:
    struct Commands {
        std::function<void()> openWindow;
        std::function<void()> openDashboard;
        std::function<void()> quit;
    };

    TrayIcon(app::ServerControl& server, Commands commands);

    void refresh();
    void show(const server::Statistics& now);

private:
    void addCommands();
    void showHosts();

    app::ServerControl& m_server;
    const Commands m_commands;
    server::Statistics m_statistics;
    QMenu m_menu;
    QMenu* m_hosts = nullptr;
    QAction* m_state = nullptr;
    QAction* m_dashboard = nullptr;
    QAction* m_endpoint = nullptr;
    QAction* m_restart = nullptr;
    QSystemTrayIcon m_icon;
};

} // namespace tray
