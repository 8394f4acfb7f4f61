#include "ui/tray/tray_icon.h"

#include "ui/tray/tray_glyph.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QUrl>

namespace tray {

using namespace Qt::StringLiterals;
using State = app::ServerControl::State;

namespace {

// GNOME's panel is dark whatever the windows are; elsewhere panels go with them.
QColor inkOfPanel() {
    if (qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains("GNOME"_L1))
        return Qt::white;
    return QGuiApplication::palette().color(QPalette::WindowText);
}

} // namespace

TrayIcon::TrayIcon(app::ServerControl& server, Commands commands)
    : m_server(server), m_commands(std::move(commands)) {
    addCommands();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            m_commands.openWindow();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, m_commands.openWindow);
    QCoreApplication::instance()->installEventFilter(this);
    refresh();
    m_icon.show();
}

bool TrayIcon::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange && watched == QCoreApplication::instance()) {
        m_mood.reset();
        refresh();
    }
    return QObject::eventFilter(watched, event);
}

void TrayIcon::addCommands() {
    m_state = m_menu.addAction(QString(), this, m_commands.openWindow);
    m_menu.addSeparator();
    m_whileRunning.append(m_menu.addAction(
        u"Open &dashboard"_s, this, [this] { QDesktopServices::openUrl(QUrl(m_server.status().appUrl)); }));
    m_whileRunning.append(m_menu.addAction(u"Copy SDK &endpoint"_s, this, [this] {
        QGuiApplication::clipboard()->setText(m_server.status().sdkEndpoint);
    }));
    m_whileRunning.append(m_menu.addAction(u"Copy development &key"_s, this, m_commands.copyDevelopmentKey));
    m_hosts = m_menu.addMenu(u"&Hosts online"_s);
    m_schedules = m_menu.addAction(u"&Pause schedules"_s, this, m_commands.pauseSchedules);
    m_schedules->setCheckable(true);
    m_whileRunning.append(m_schedules);
    m_menu.addSeparator();
    m_menu.addAction(u"&Logs"_s, this, m_commands.openLogs);
    m_menu.addAction(u"&Settings"_s, this, m_commands.openSettings);
    m_menu.addAction(u"&Back up now"_s, this, m_commands.backUp);
    m_restart = m_menu.addAction(u"&Restart server"_s, this, [this] { m_server.restart(); });
    m_menu.addSeparator();
    m_menu.addAction(u"&Quit"_s, this, m_commands.quit);
}

void TrayIcon::refresh() {
    const app::ServerControl::Status& status = m_server.status();
    if (status.state != State::Running)
        m_statistics = {};
    const qsizetype hosts = m_statistics.hosts.size();
    const Mood mood = moodOf(status, hosts);
    if (mood != m_mood)
        m_icon.setIcon(trayGlyph(mood, inkOfPanel()));
    m_mood = mood;
    const QString text = stateText(status, m_statistics);
    m_schedules->setChecked(m_statistics.schedulesPaused);
    m_icon.setToolTip(u"Interval Server: "_s + text);
    m_state->setText(text);
    for (QAction* const action : std::as_const(m_whileRunning))
        action->setEnabled(status.state == State::Running);
    m_restart->setEnabled(status.state == State::Running || status.state == State::Failed);
    showHosts();
}

void TrayIcon::showHosts() {
    QStringList names;
    for (const server::Statistics::Host& host : m_statistics.hosts)
        names.append(hostText(host));
    m_hosts->setTitle(u"&Hosts online (%1)"_s.arg(names.size()));
    m_hosts->setEnabled(!names.isEmpty());
    QStringList shown;
    const QList<QAction*> actions = m_hosts->actions();
    for (const QAction* const action : actions)
        shown.append(action->text());
    // An open menu must not change under the pointer for nothing.
    if (names == shown)
        return;
    m_hosts->clear();
    for (const QString& name : std::as_const(names))
        m_hosts->addAction(name)->setEnabled(false);
}

void TrayIcon::show(const server::Statistics& now) {
    m_statistics = now;
    refresh();
}

void TrayIcon::say(const QString& text) { m_icon.showMessage(u"Interval Server"_s, text, m_icon.icon()); }

} // namespace tray
