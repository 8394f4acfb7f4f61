#include "ui/tray/pages/status_page.h"

#include "ui/tray/state_text.h"
#include "ui/tray/tray_glyph.h"
#include "ui/tray/widgets/copy_field.h"
#include "ui/tray/widgets/sparkline.h"
#include "ui/tray/widgets/state_dot.h"
#include "ui/tray/widgets/text_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDesktopServices>
#include <QLocale>
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

QString detailText(const app::ServerControl::Status& status) {
    switch (status.state) {
    case State::Running:
        return status.health == app::ServerControl::Health::Silent
                   ? u"The health check gets no answer. If this stays, restart the server."_s
                   : u"People open the dashboard, your code connects to the SDK endpoint."_s;
    case State::Failed:
        return u"The message above says why, and what to do."_s;
    case State::Stopped:
        return u"Nobody can use the dashboard until you start it."_s;
    case State::Starting:
    case State::Stopping:
        return u"A moment…"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

StatusPage::StatusPage(app::ServerControl& server) : Page(u"Status"_s), m_server(server) {
    addControls();
    addHead();
    addAddresses();
    addActivity();
    addStretch();
    refresh();
}

void StatusPage::addControls() {
    m_restart = new QPushButton(u"&Restart"_s);
    m_toggle = new QPushButton;
    m_toggle->setObjectName(u"toggle"_s);
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
}

void StatusPage::addHead() {
    m_dot = new StateDot;
    m_state = headLabel({}, 1.2);
    m_state->setObjectName(u"state"_s);
    m_state->setAccessibleName(u"State"_s);
    m_detail = mutedLabel({});
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_state);
    words->addWidget(m_detail);
    auto* const head = new QWidget;
    auto* const line = new QHBoxLayout(head);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(12);
    line->addWidget(m_dot, 0, Qt::AlignVCenter);
    line->addLayout(words, 1);
    addSection({})->addWide(head);
    m_setup = addSection(u"Set up"_s);
    m_setupLink = new CopyField(u"set-up link"_s);
    m_setup->addRow(u"First account"_s, m_setupLink,
                    u"This link works once, and makes the first account, which administrates the server."_s);
}

void StatusPage::addAddresses() {
    Section* const section = addSection(u"Addresses"_s);
    m_dashboard = new CopyField(u"dashboard address"_s);
    m_endpoint = new CopyField(u"SDK endpoint"_s);
    m_ports = new QLabel;
    section->addRow(u"Dashboard"_s, m_dashboard);
    section->addRow(u"SDK endpoint"_s, m_endpoint);
    section->addRow(u"Ports"_s, m_ports);
}

void StatusPage::addActivity() {
    Section* const section = addSection(u"Activity"_s);
    auto* const charts = new QWidget;
    auto* const line = new QHBoxLayout(charts);
    line->setContentsMargins(0, 6, 0, 4);
    line->setSpacing(20);
    m_hostChart = new Sparkline(u"Hosts"_s);
    m_transactionChart = new Sparkline(u"Live transactions"_s);
    m_connectionChart = new Sparkline(u"Connections"_s);
    for (Sparkline* const chart : {m_hostChart, m_transactionChart, m_connectionChart})
        line->addWidget(chart);
    section->addWide(charts);
    m_hosts = new QLabel;
    m_hosts->setWordWrap(true);
    m_hosts->setObjectName(u"hosts"_s);
    m_uptime = new QLabel;
    m_memory = new QLabel;
    m_schedules = new QCheckBox(u"&Pause schedules"_s);
    m_schedules->setObjectName(u"schedules"_s);
    m_schedules->setToolTip(
        u"While paused, no schedule starts anything. What is due meanwhile is not made up for."_s);
    connect(m_schedules, &QCheckBox::clicked, this, [this](bool paused) {
        m_server.pauseSchedules(paused);
        m_server.statistics([this](const server::Statistics& now) { show(now); });
    });
    section->addRow(u"Hosts online"_s, m_hosts);
    section->addRow(u"Schedules"_s, m_schedules);
    section->addRow(u"Running for"_s, m_uptime);
    section->addRow(u"Memory"_s, m_memory);
}

void StatusPage::refresh() {
    const app::ServerControl::Status& status = m_server.status();
    const bool runs = status.state == State::Running;
    if (!runs) {
        m_statistics = {};
        m_hosts->setText(u"None"_s);
        for (Sparkline* const chart : {m_hostChart, m_transactionChart, m_connectionChart})
            chart->clear();
    }
    const qsizetype hosts = m_statistics.hosts.size();
    m_dot->setColor(moodColor(moodOf(status, hosts)));
    m_state->setText(stateText(status, m_statistics));
    m_detail->setText(detailText(status));
    m_dashboard->setLink(status.appUrl);
    m_endpoint->setText(status.sdkEndpoint);
    m_ports->setText(runs ? u"%1, internal %2"_s.arg(status.port).arg(status.internalPort) : u"–"_s);
    m_toggle->setText(runs ? u"S&top"_s : u"S&tart"_s);
    m_toggle->setEnabled(status.state != State::Starting && status.state != State::Stopping);
    m_restart->setEnabled(runs);
    m_open->setEnabled(runs);
    m_schedules->setChecked(m_statistics.schedulesPaused);
    m_schedules->setEnabled(runs);
    m_uptime->setText(runs ? durationText(status.running.elapsed()) : u"–"_s);
    const qint64 memory = m_server.memoryBytes();
    m_memory->setText(memory > 0 ? QLocale().formattedDataSize(memory) : u"–"_s);
    showSetup();
}

void StatusPage::showSetup() {
    const QString& link = m_server.status().setupLink;
    m_setup->setVisible(!link.isEmpty());
    m_setupLink->setLink(link);
}

void StatusPage::show(const server::Statistics& now) {
    m_statistics = now;
    m_hostChart->add(now.hosts.size());
    m_transactionChart->add(now.transactions);
    m_connectionChart->add(now.httpConnections + now.webSockets);
    QStringList names;
    for (const server::Statistics::Host& host : now.hosts)
        names.append(hostText(host));
    m_hosts->setText(names.isEmpty() ? u"None"_s : names.join(u'\n'));
    if (isVisible())
        refresh();
}

} // namespace tray
