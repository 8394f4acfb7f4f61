#include "ui/tray/main_window.h"

#include "ui/tray/pages/status_page.h"
#include "ui/tray/tray_glyph.h"
#include "ui/tray/widgets/icons.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QListWidget>
#include <QStackedWidget>

namespace tray {

using namespace Qt::StringLiterals;

namespace {
constexpr int ListWidth = 180;
} // namespace

MainWindow::MainWindow(app::ServerControl& server)
    : m_list(new QListWidget), m_pages(new QStackedWidget), m_status(new StatusPage(server)) {
    setWindowTitle(u"Interval Server"_s);
    setWindowIcon(programIcon());
    m_list->setFixedWidth(ListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(u"Pages"_s);
    auto* const content = new QWidget;
    auto* const row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    setCentralWidget(content);
    addPage(m_status, u"status"_s);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    resize(900, 640);
}

void MainWindow::addPage(Page* page, const QString& icon) {
    m_list->addItem(new QListWidgetItem(outlineIcon(icon, palette()), page->title()));
    m_pages->addWidget(page);
}

void MainWindow::refresh() { m_status->refresh(); }

void MainWindow::show(const server::Statistics& now) { m_status->show(now); }

void MainWindow::open() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    setVisible(true);
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_mayClose || m_mayClose())
        event->accept();
    else
        event->ignore();
}

} // namespace tray
