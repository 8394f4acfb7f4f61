#include "ui/tray/shell.h"

#include <QApplication>
#include <QDesktopServices>
#include <QUrl>

namespace tray {

using State = app::ServerControl::State;

namespace {
constexpr int CountEveryMs = 5'000;
} // namespace

Shell::Shell(app::ServerControl& server) : m_server(server), m_window(server) {
    QApplication::setQuitOnLastWindowClosed(false);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_tray = std::make_unique<TrayIcon>(
            server, TrayIcon::Commands{
                        [this] { m_window.open(); },
                        [this] { QDesktopServices::openUrl(QUrl(m_server.status().appUrl)); },
                        [] { QApplication::quit(); },
                    });
    m_window.onClose([this] {
        if (!m_tray)
            QApplication::quit();
        return true;
    });
    m_counting.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_counting, &QTimer::timeout, this, [this] { count(); });
    m_server.onChanged([this] { refresh(); });
}

int Shell::run() {
    m_window.open();
    m_server.start();
    m_counting.start(CountEveryMs);
    return QApplication::exec();
}

void Shell::refresh() {
    const app::ServerControl::Status& status = m_server.status();
    m_window.refresh();
    if (m_tray)
        m_tray->refresh();
    if (status.state != State::Running)
        return;
    count();
    if (!status.setupLink.isEmpty() && std::exchange(m_shownSetupLink, status.setupLink).isEmpty())
        QDesktopServices::openUrl(QUrl(status.setupLink));
}

void Shell::count() {
    m_server.statistics([this](const server::Statistics& now) {
        m_window.show(now);
        if (m_tray)
            m_tray->show(now);
    });
}

} // namespace tray
