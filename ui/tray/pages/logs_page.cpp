#include "ui/tray/pages/logs_page.h"

#include "ui/tray/pages/subject_box.h"
#include "ui/tray/widgets/notice.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace tray {

using namespace Qt::StringLiterals;

LogsPage::LogsPage(app::LogControl& logs)
    : Page(u"Logs"_s, Width::Full), m_logs(logs), m_model(logs), m_filter(m_model), m_level(new QComboBox),
      m_search(new QLineEdit), m_host(new SubjectBox(u"All hosts"_s, u"Host"_s)),
      m_transaction(new SubjectBox(u"All transactions"_s, u"Transaction"_s)),
      m_follow(new QCheckBox(u"&Follow"_s)), m_table(new QTableView), m_notice(new Notice) {
    auto* const exporting = new QPushButton(u"&Export diagnostics…"_s);
    exporting->setToolTip(u"Version, settings without secrets, and this log, in one file for a report"_s);
    addAction(exporting);
    connect(exporting, &QPushButton::clicked, this, [this] { exportDiagnostics(); });
    addWidget(m_notice);
    addFilters();
    addTable();
    addCommands();
}

void LogsPage::addFilters() {
    m_level->addItem(u"All levels"_s, static_cast<int>(base::LogLevel::Debug));
    m_level->addItem(u"Info and worse"_s, static_cast<int>(base::LogLevel::Info));
    m_level->addItem(u"Warnings and errors"_s, static_cast<int>(base::LogLevel::Warning));
    m_level->addItem(u"Errors"_s, static_cast<int>(base::LogLevel::Error));
    m_level->setAccessibleName(u"Level"_s);
    m_search->setPlaceholderText(u"Search"_s);
    m_search->setAccessibleName(u"Search"_s);
    m_search->setClearButtonEnabled(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(u"Scroll to what comes"_s);
    m_host->setSource([this] { return m_model.subjects(&base::LogSubject::host); });
    m_transaction->setSource([this] { return m_model.subjects(&base::LogSubject::transaction); });
    auto* const bar = new QWidget;
    auto* const grid = new QGridLayout(bar);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_search, 0, 0, 1, 2);
    grid->addWidget(m_level, 0, 2);
    grid->addWidget(m_host, 1, 0);
    grid->addWidget(m_transaction, 1, 1);
    grid->addWidget(m_follow, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addWidget(bar);
    followFilters();
}

void LogsPage::followFilters() {
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setLevel(static_cast<base::LogLevel>(m_level->currentData().toInt()));
        follow();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setWords(text);
        follow();
    });
    for (SubjectBox* const box : {m_host, m_transaction})
        box->onChosen([this] {
            m_filter.setSubject({m_host->id(), m_transaction->id()});
            follow();
        });
    connect(m_follow, &QCheckBox::toggled, this, [this] { follow(); });
}

void LogsPage::addTable() {
    m_table->setModel(&m_filter);
    m_table->setAccessibleName(u"Log"_s);
    m_table->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int letter = m_table->fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnWidth(LogModel::Time, letter * 15);
    m_table->setColumnWidth(LogModel::Level, letter * 10);
    m_table->setColumnWidth(LogModel::Category, letter * 12);
    m_table->setColumnWidth(LogModel::About, letter * 13);
    addWidget(m_table, 1);
    m_model.onAdded([this] { follow(); });
}

void LogsPage::addCommands() {
    auto* const copy = new QAction(u"&Copy"_s, m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    auto* const host = new QAction(u"Only this &host"_s, m_table);
    auto* const transaction = new QAction(u"Only this &transaction"_s, m_table);
    m_table->addActions({copy, host, transaction});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] { copySelected(); });
    connect(host, &QAction::triggered, this, [this] { m_host->choose(current().host); });
    connect(transaction, &QAction::triggered, this, [this] { m_transaction->choose(current().transaction); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, host, transaction] {
        host->setEnabled(!current().host.isEmpty());
        transaction->setEnabled(!current().transaction.isEmpty());
    });
}

base::LogSubject LogsPage::current() const {
    const QModelIndex row = m_table->currentIndex();
    return row.isValid() ? m_model.line(m_filter.mapToSource(row).row()).about : base::LogSubject();
}

void LogsPage::follow() {
    if (m_follow->isChecked() && m_table->isVisible())
        m_table->scrollToBottom();
}

void LogsPage::copySelected() {
    QString text;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        text += m_logs.text(m_model.line(m_filter.mapToSource(row).row())) + u'\n';
    QGuiApplication::clipboard()->setText(text);
}

void LogsPage::exportDiagnostics() {
    const QString suggestion = u"%1/interval-server-diagnostics-%2.txt"_s.arg(
        QDir::homePath(), QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s));
    const QString file = QFileDialog::getSaveFileName(this, u"Export diagnostics"_s, suggestion);
    if (file.isEmpty())
        return;
    if (const QString problem = m_logs.exportDiagnostics(file); !problem.isEmpty())
        m_notice->say(Notice::Kind::Problem, problem);
    else
        m_notice->say(Notice::Kind::Info,
                      u"Written to %1. It holds no secrets; the log may name people."_s.arg(
                          QDir::toNativeSeparators(file)));
}

} // namespace tray
