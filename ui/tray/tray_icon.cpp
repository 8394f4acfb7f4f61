#include "ui/tray/tray_icon.h"

#include "ui/tray/tray_glyph.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPalette>

namespace tray {

using namespace Qt::StringLiterals;
using State = app::ServerControl::State;

TrayIcon::TrayIcon(app::ServerControl& server, Commands commands)
    : m_server(server), m_commands(std::move(commands)) {
    addCommands();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            m_commands.openWindow();
    });
    refresh();
    m_icon.show();
}

void TrayIcon::addCommands() {
    m_state = m_menu.addAction(QString(), this, [this] { m_commands.openWindow(); });
    m_menu.addSeparator();
    m_dashboard = m_menu.addAction(u"Open &dashboard"_s, this, [this] { m_commands.openDashboard(); });
    m_endpoint = m_menu.addAction(u"Copy SDK &endpoint"_s, this, [this] {
        QGuiApplication::clipboard()->setText(m_server.status().sdkEndpoint);
    });
    m_hosts = m_menu.addMenu(u"&Hosts online"_s);
    m_menu.addSeparator();
    m_restart = m_menu.addAction(u"&Restart server"_s, this, [this] { m_server.restart(); });
    m_menu.addAction(u"&Quit"_s, this, [this] { m_commands.quit(); });
}

void TrayIcon::refresh() {
    const app::ServerControl::Status& status = m_server.status();
    const qsizetype hosts = m_statistics.hosts.size();
    const QString text = stateText(status, hosts);
    const bool runs = status.state == State::Running;
    m_icon.setIcon(trayGlyph(moodOf(status, hosts), QGuiApplication::palette().color(QPalette::WindowText)));
    m_icon.setToolTip(u"Interval Server: "_s + text);
    m_state->setText(text);
    m_dashboard->setEnabled(runs);
    m_endpoint->setEnabled(runs);
    m_restart->setEnabled(runs || status.state == State::Failed);
    showHosts();
}

void TrayIcon::showHosts() {
    m_hosts->clear();
    for (const server::Statistics::Host& host : m_statistics.hosts)
        m_hosts->addAction(host.organization + u" · "_s + host.environment + u" · "_s + host.sdk)
            ->setEnabled(false);
    m_hosts->setEnabled(!m_statistics.hosts.isEmpty());
}

void TrayIcon::show(const server::Statistics& now) {
    m_statistics = now;
    refresh();
}

} // namespace tray
