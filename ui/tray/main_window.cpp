#include "ui/tray/main_window.h"

#include "ui/tray/pages/about_page.h"
#include "ui/tray/pages/database_page.h"
#include "ui/tray/pages/logs_page.h"
#include "ui/tray/pages/secrets_page.h"
#include "ui/tray/pages/settings_page.h"
#include "ui/tray/pages/status_page.h"
#include "ui/tray/tray_glyph.h"
#include "ui/tray/widgets/notice.h"
#include "ui/tray/widgets/page_list.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QStackedWidget>

namespace tray {

using namespace Qt::StringLiterals;
using State = app::ServerControl::State;

namespace {

constexpr QSize FirstSize(920, 660);
constexpr QSize SmallestSize(760, 480);

QString programPath() {
    // An AppImage is mounted anew at each start, and says where it really is.
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

} // namespace

MainWindow::MainWindow(const app::Desktop& desktop)
    : m_desktop(desktop), m_list(new PageList), m_pages(new QStackedWidget), m_notice(new Notice),
      m_status(new StatusPage(desktop.server)), m_database(new DatabasePage(desktop.database)),
      m_settings(new SettingsPage(desktop.settings, Autostart::ofSystem(programPath()))) {
    setWindowTitle(u"Interval Server"_s);
    setWindowIcon(programIcon());
    auto* const above = new QWidget;
    auto* const aboveLayout = new QVBoxLayout(above);
    aboveLayout->setContentsMargins(28, 12, 28, 0);
    aboveLayout->addWidget(m_notice);
    auto* const right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(above);
    right->addWidget(m_pages, 1);
    auto* const content = new QWidget;
    auto* const row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    setCentralWidget(content);
    addPages();
    setMinimumSize(SmallestSize);
    resize(FirstSize);
}

void MainWindow::addPages() {
    auto* const secrets = new SecretsPage(m_desktop.secrets);
    const auto restart = [this] { m_desktop.server.restart(); };
    m_settings->onRestart(restart);
    secrets->onRestart(restart);
    m_database->onRestart(restart);
    addPage(m_status, u"status"_s);
    addPage(m_settings, u"settings"_s);
    addPage(secrets, u"secrets"_s);
    addPage(m_database, u"database"_s);
    addPage(new LogsPage(m_desktop.logs), u"logs"_s);
    addPage(new AboutPage, u"about"_s);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
}

void MainWindow::addPage(Page* page, const QString& icon) {
    m_list->addPage(page->title(), icon);
    m_pages->addWidget(page);
}

void MainWindow::refresh() {
    m_status->refresh();
    explainFailure();
    m_settings->refresh();
    m_database->refresh();
}

void MainWindow::explainFailure() {
    const app::ServerControl::Status& status = m_desktop.server.status();
    if (status.state != State::Failed) {
        if (const QString news = m_desktop.settings.takeNotice(); !news.isEmpty())
            m_notice->say(Notice::Kind::Warning, news,
                          {{u"&Settings"_s, [this] { open(Tab::Settings); }},
                           {u"&Dismiss"_s, [this] { m_notice->clear(); }}});
        else if (m_notice->kind() == Notice::Kind::Problem)
            m_notice->clear();
        return;
    }
    QList<Notice::Way> ways;
    if (status.freePort != 0)
        ways.append({u"&Use port %1"_s.arg(status.freePort), [this] { m_desktop.server.useFreePort(); }});
    ways.append({u"&Try again"_s, [this] { m_desktop.server.start(); }});
    ways.append({u"&Logs"_s, [this] { open(Tab::Logs); }});
    ways.append({u"&Database"_s, [this] { open(Tab::Database); }});
    m_notice->say(Notice::Kind::Problem, u"The server cannot start. "_s + status.error, ways);
}

void MainWindow::show(const server::Statistics& now) { m_status->show(now); }

void MainWindow::open() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    setVisible(true);
    raise();
    activateWindow();
}

void MainWindow::open(Tab tab) {
    m_list->setCurrentRow(static_cast<int>(tab));
    open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_mayClose || m_mayClose())
        event->accept();
    else
        event->ignore();
}

} // namespace tray
