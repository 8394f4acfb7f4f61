#pragma once

#include "app/desktop_shell.h"
#include "ui/tray/appearance.h"
#include "ui/tray/main_window.h"
#include "ui/tray/preferences.h"
#include "ui/tray/tray_icon.h"

#include <QTimer>

#include <memory>

namespace tray {

// Tray icon and window of one process, kept up to date with its server. Where there is no tray, the window
// takes its place.
class Shell final : public QObject {
public:
    explicit Shell(const app::Desktop& desktop);
    ~Shell() override;

    // Shows itself and starts the server.
    void start();
    // To the front; `news` is what a restart of the server makes true; empty: none.
    void raise(const QString& news = {});

    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] TrayIcon* trayIcon() { return m_tray.get(); }

private:
    void findTray(); // Looked for again and again: when a person logs in, the panel may come later.
    void refresh();
    void count();
    void offerSetup();
    void pauseSchedules(bool paused);
    void copyDevelopmentKey();
    void copyKeyOf(const app::ServerControl::Person& person);
    void backUp();
    [[nodiscard]] bool mayClose();
    [[nodiscard]] Preferences::Closing askClosing();
    void tell(const QString& text);

    app::Desktop m_desktop;
    Appearance m_appearance;
    Preferences m_preferences;
    MainWindow m_window;
    std::unique_ptr<TrayIcon> m_tray;
    QTimer m_looking;
    QString m_shownSetupLink;
};

} // namespace tray
