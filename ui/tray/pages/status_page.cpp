#include "ui/tray/pages/status_page.h"

#include "ui/tray/state_text.h"
#include "ui/tray/widgets/copy_field.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace tray {

using namespace Qt::StringLiterals;
using State = app::ServerControl::State;

namespace {

QString durationText(qint64 ms) {
    const qint64 minutes = ms / 60'000;
    if (minutes < 1)
        return u"Less than a minute"_s;
    if (minutes < 60)
        return u"%1 min"_s.arg(minutes);
    if (minutes < 24 * 60)
        return u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60);
    return u"%1 d %2 h"_s.arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

} // namespace

StatusPage::StatusPage(app::ServerControl& server) : Page(u"Status"_s), m_server(server) {
    addControls();
    addAddresses();
    addActivity();
    addStretch();
    refresh();
}

void StatusPage::addControls() {
    m_restart = new QPushButton(u"&Restart"_s);
    m_toggle = new QPushButton;
    m_open = new QPushButton(u"&Open dashboard"_s);
    m_open->setDefault(true);
    addAction(m_toggle);
    addAction(m_restart);
    addAction(m_open);
    connect(m_restart, &QPushButton::clicked, this, [this] { m_server.restart(); });
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_server.status().state == State::Running)
            m_server.stop();
        else
            m_server.start();
    });
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(m_server.status().appUrl)); });
    Section* const section = addSection({});
    m_state = new QLabel;
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    section->addRow(u"Server"_s, m_state);
    section->addWide(m_problem);
}

void StatusPage::addAddresses() {
    Section* const section = addSection(u"Addresses"_s);
    m_dashboard = new CopyField(u"dashboard address"_s);
    m_endpoint = new CopyField(u"SDK endpoint"_s);
    section->addRow(u"Dashboard"_s, m_dashboard);
    section->addRow(u"SDK endpoint"_s, m_endpoint);
}

void StatusPage::addActivity() {
    Section* const section = addSection(u"Activity"_s);
    m_hosts = new QLabel;
    m_browsers = new QLabel;
    m_transactions = new QLabel;
    m_uptime = new QLabel;
    section->addRow(u"Hosts"_s, m_hosts);
    section->addRow(u"Browser tabs"_s, m_browsers);
    section->addRow(u"Live transactions"_s, m_transactions);
    section->addRow(u"Running for"_s, m_uptime);
}

void StatusPage::refresh() {
    const app::ServerControl::Status& status = m_server.status();
    const bool runs = status.state == State::Running;
    m_state->setText(stateText(status, m_statistics.hosts.size()));
    m_problem->setText(status.error);
    m_problem->parentWidget()->setVisible(!status.error.isEmpty());
    m_dashboard->setLink(status.appUrl);
    m_endpoint->setText(status.sdkEndpoint);
    m_toggle->setText(runs ? u"S&top"_s : u"S&tart"_s);
    m_toggle->setEnabled(status.state != State::Starting && status.state != State::Stopping);
    m_restart->setEnabled(runs);
    m_open->setEnabled(runs);
    m_uptime->setText(runs ? durationText(QDateTime::currentMSecsSinceEpoch() - status.runningSince)
                           : u"–"_s);
}

void StatusPage::show(const server::Statistics& now) {
    m_statistics = now;
    QStringList names;
    for (const server::Statistics::Host& host : now.hosts)
        names.append(host.organization + u" · "_s + host.environment + u" · "_s + host.sdk);
    m_hosts->setText(names.isEmpty() ? u"None"_s : names.join(u'\n'));
    m_browsers->setText(QString::number(now.browsers));
    m_transactions->setText(QString::number(now.transactions));
    refresh();
}

} // namespace tray
