#include "ui/tray/pages/database_page.h"

#include "ui/tray/pages/confirmation.h"
#include "ui/tray/widgets/copy_field.h"
#include "ui/tray/widgets/notice.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr int OutputLines = 7;
constexpr int MaxOutputBlocks = 500;

QString backupName() {
    return u"%1/interval-%2.db"_s.arg(QDir::homePath(),
                                      QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s));
}

QWidget* rowOf(const QList<QPushButton*>& buttons) {
    auto* const row = new QWidget;
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* const button : buttons)
        line->addWidget(button);
    line->addStretch();
    row->setFocusProxy(buttons.first());
    return row;
}

} // namespace

DatabasePage::DatabasePage(app::DatabaseControl& database)
    : Page(u"Database"_s), m_database(database), m_notice(new Notice) {
    addWidget(m_notice);
    addPresent();
    addPostgres();
    addProgress();
    addStretch();
    setBusy(false);
    refresh();
}

void DatabasePage::addPresent() {
    m_present = addSection(u"In use"_s);
    m_place = new CopyField(u"place of the database"_s);
    m_size = new QLabel;
    m_present->addRow(u"Database"_s, m_place);
    m_present->addRow(u"Size"_s, m_size);
    auto* const backUpButton = new QPushButton(u"&Back up…"_s);
    auto* const restoreButton = new QPushButton(u"R&estore…"_s);
    auto* const resetButton = new QPushButton(u"Rese&t…"_s);
    m_buttons = {backUpButton, restoreButton, resetButton};
    m_embedded = rowOf(m_buttons);
    m_present->addRow(u"Copies"_s, m_embedded,
                      u"A back-up can be made while the server runs. Restore and reset put the present "
                      "database aside; they never delete it."_s);
    connect(backUpButton, &QPushButton::clicked, this, [this] { backUp(); });
    connect(restoreButton, &QPushButton::clicked, this, [this] { restore(); });
    connect(resetButton, &QPushButton::clicked, this, [this] { reset(); });
}

void DatabasePage::addPostgres() {
    Section* const section = addSection(u"PostgreSQL"_s);
    m_url = new QLineEdit;
    m_url->setPlaceholderText(u"postgresql://user:password@host:5432/name"_s);
    m_url->setObjectName(u"databaseUrl"_s);
    m_url->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    section->addRow(u"Address"_s, m_url,
                    u"PostgreSQL 11 or later. A database that does not exist yet is made with its tables."_s);
    auto* const test = new QPushButton(u"Te&st"_s);
    auto* const initialize = new QPushButton(u"Create &tables (db-init)"_s);
    m_move = new QPushButton(u"&Move data there…"_s);
    m_urlButtons = {test, initialize, m_move};
    section->addWide(rowOf(m_urlButtons));
    connect(m_url, &QLineEdit::textChanged, this, [this] { setBusy(m_isBusy); });
    connect(test, &QPushButton::clicked, this, [this] { run(app::TestUrl{m_url->text().trimmed()}); });
    connect(initialize, &QPushButton::clicked, this,
            [this] { run(app::InitializeUrl{m_url->text().trimmed()}); });
    connect(m_move, &QPushButton::clicked, this, [this] { moveHere(); });
}

void DatabasePage::addProgress() {
    m_output = new QPlainTextEdit;
    m_output->setReadOnly(true);
    m_output->setAccessibleName(u"Output"_s);
    m_output->setObjectName(u"output"_s);
    m_output->setMaximumBlockCount(MaxOutputBlocks);
    m_output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_output->setFixedHeight(m_output->fontMetrics().lineSpacing() * OutputLines + 16);
    m_output->setTabChangesFocus(true);
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(u"Progress"_s);
    m_cancel = new QPushButton(u"&Cancel"_s);
    auto* const bar = new QWidget;
    auto* const line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    addWidget(m_output);
    addWidget(bar);
    m_output->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_database.cancel(); });
}

void DatabasePage::refresh() {
    const app::DatabaseControl::Info info = m_database.info();
    m_place->setText(info.place);
    m_size->setText(info.isEmbedded ? QLocale().formattedDataSize(info.bytes) : u"–"_s);
    m_embedded->parentWidget()->setVisible(info.isEmbedded);
    m_size->parentWidget()->setVisible(info.isEmbedded);
    m_move->setVisible(info.isEmbedded);
}

void DatabasePage::backUp() {
    const QString file = QFileDialog::getSaveFileName(this, u"Back up the database"_s, backupName(),
                                                      u"Databases (*.db);;All files (*)"_s);
    if (!file.isEmpty())
        run(app::BackUp{file});
}

void DatabasePage::restore() {
    const QString file = QFileDialog::getOpenFileName(this, u"Restore a back-up"_s, QDir::homePath(),
                                                      u"Databases (*.db *.backup);;All files (*)"_s);
    if (!file.isEmpty() &&
        confirm(this, {u"Restore this back-up?"_s,
                       u"The server stops for a moment, and everything is as it was in %1. The present "
                       "database is put aside."_s.arg(QDir::toNativeSeparators(file)),
                       u"&Restore"_s}))
        run(app::Restore{file});
}

void DatabasePage::reset() {
    if (confirm(this,
                {u"Start with an empty database?"_s,
                 u"All accounts, keys and history are gone from the server. The present database is put "
                 "aside, and can be restored."_s,
                 u"Rese&t database"_s}))
        run(app::Reset{});
}

void DatabasePage::moveHere() {
    if (confirm(this,
                {u"Move all data to PostgreSQL?"_s,
                 u"The server stops while its data is copied, and then works with the new database. The "
                 "embedded database stays as it is."_s,
                 u"&Move data"_s}))
        run(app::MoveTo{m_url->text().trimmed()});
}

void DatabasePage::run(const app::DatabaseTask& task) {
    m_notice->clear();
    m_output->clear();
    const bool started =
        m_database.run(task, {[this](int percent, const QString& text) { report(percent, text); },
                              [this](const base::Result<QString>& outcome) { finish(outcome); }});
    if (started)
        setBusy(true);
}

void DatabasePage::report(int percent, const QString& text) {
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(percent);
    if (text.isEmpty())
        return;
    m_output->show();
    m_output->appendPlainText(text);
}

void DatabasePage::finish(const base::Result<QString>& outcome) {
    setBusy(false);
    refresh();
    if (outcome)
        m_notice->say(Notice::Kind::Info, *outcome);
    else
        m_notice->say(Notice::Kind::Problem, outcome.error().message);
    ensureWidgetVisible(m_notice);
}

void DatabasePage::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    m_progress->parentWidget()->setVisible(isBusy);
    m_progress->setRange(0, 0);
    for (QPushButton* const button : std::as_const(m_buttons))
        button->setEnabled(!isBusy);
    const bool hasUrl = !m_url->text().trimmed().isEmpty();
    for (QPushButton* const button : std::as_const(m_urlButtons))
        button->setEnabled(!isBusy && hasUrl);
    m_url->setEnabled(!isBusy);
}

void DatabasePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

} // namespace tray
