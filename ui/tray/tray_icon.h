#pragma once

#include "app/desktop_shell.h"
#include "ui/tray/state_text.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <functional>
#include <optional>

namespace tray {

// The icon in the panel with its menu.
class TrayIcon final : public QObject {
public:
    struct Commands {
        std::function<void()> openWindow;
        std::function<void()> openLogs;
        std::function<void()> openSettings;
        std::function<void()> copyDevelopmentKey;
        std::function<void(bool)> pauseSchedules;
        std::function<void()> backUp;
        std::function<void()> quit;
    };

    TrayIcon(app::ServerControl& server, Commands commands);

    void refresh();
    void show(const server::Statistics& now);
    void say(const QString& text);
    [[nodiscard]] QMenu& menu() { return m_menu; }
    [[nodiscard]] QRect place() const { return m_icon.geometry(); }
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }

protected:
    // The panel's colours change with the palette.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCommands();
    void showHosts();

    app::ServerControl& m_server;
    const Commands m_commands;
    server::Statistics m_statistics;
    std::optional<Mood> m_mood; // As drawn.
    QMenu m_menu;
    QAction* m_state = nullptr;
    QList<QAction*> m_whileRunning;
    QMenu* m_hosts = nullptr;
    QAction* m_schedules = nullptr;
    QAction* m_restart = nullptr;
    QSystemTrayIcon m_icon;
};

} // namespace tray
