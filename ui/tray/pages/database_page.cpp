#include "ui/tray/pages/database_page.h"

#include "ui/tray/pages/confirmation.h"
#include "ui/tray/pages/database_address.h"
#include "ui/tray/widgets/copy_field.h"
#include "ui/tray/widgets/notice.h"
#include "ui/tray/widgets/text_label.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
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
    m_url = new DatabaseAddress;
    section->addRow(u"Address"_s, m_url, u"PostgreSQL 11 or later."_s);
    section->addRow(u"Password"_s, m_url->passwordField(),
                    u"Kept where the other secrets are, and never shown."_s);
    auto* const test = new QPushButton(u"Te&st"_s);
    auto* const initialize = new QPushButton(u"Create &tables (db-init)"_s);
    m_urlButtons = {test, initialize};
    section->addRow(u"Prepare"_s, rowOf(m_urlButtons),
                    u"A database that does not exist yet is made with its tables."_s);
    addChoice(*section);
    m_url->onEdited([this] { setBusy(m_isBusy); });
    connect(test, &QPushButton::clicked, this, [this] { run(app::TestUrl{m_url->url()}); });
    connect(initialize, &QPushButton::clicked, this, [this] { run(app::InitializeUrl{m_url->url()}); });
}

void DatabasePage::addChoice(Section& section) {
    m_use = new QPushButton(u"&Use from next start"_s);
    m_move = new QPushButton(u"&Move data there…"_s);
    m_back = new QPushButton(u"Back to e&mbedded"_s);
    m_source = mutedLabel({});
    auto* const both = new QWidget;
    auto* const column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(rowOf({m_use, m_move, m_back}));
    column->addWidget(m_source);
    both->setFocusProxy(m_use);
    section.addRow(u"Switch"_s, both,
                   u"Data stay where they are unless you move them. Servers that share a database need the "
                   "same secrets."_s);
    connect(m_use, &QPushButton::clicked, this, [this] { run(app::UseUrl{m_url->url()}); });
    connect(m_move, &QPushButton::clicked, this, [this] { moveHere(); });
    connect(m_back, &QPushButton::clicked, this, [this] { run(app::UseEmbedded{}); });
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
    m_info = m_database.info();
    m_place->setText(m_info.place);
    m_size->setText(m_info.isEmbedded ? QLocale().formattedDataSize(m_info.bytes) : u"–"_s);
    m_embedded->parentWidget()->setVisible(m_info.isEmbedded);
    m_size->parentWidget()->setVisible(m_info.isEmbedded);
    m_url->show(m_info.address);
    m_move->setVisible(m_info.isEmbedded);
    m_back->setVisible(!m_info.address.isEmpty());
    m_source->setText(
        u"DATABASE_URL is set by %1, which wins over what is chosen here."_s.arg(m_info.source));
    m_source->setVisible(!m_info.source.isEmpty());
    setBusy(m_isBusy);
    if (!m_info.next.isEmpty())
        say(u"The server uses %1 after a restart."_s.arg(m_info.next));
    else if (m_offersRestart)
        m_notice->clear();
    m_offersRestart = !m_info.next.isEmpty();
}

void DatabasePage::say(const QString& text) {
    if (m_info.next.isEmpty())
        m_notice->say(Notice::Kind::Info, text);
    else
        m_notice->say(Notice::Kind::Info, text, {{u"&Restart now"_s, [this] { m_restart(); }}});
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
        run(app::MoveTo{m_url->url()});
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
        say(*outcome);
    else
        m_notice->say(Notice::Kind::Problem, outcome.error().message);
    ensureWidgetVisible(m_notice);
}

void DatabasePage::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    m_progress->parentWidget()->setVisible(isBusy);
    m_progress->setRange(0, 0);
    for (QPushButton* const button : std::as_const(m_buttons))
        button->setEnabled(!isBusy && m_info.next.isEmpty());
    const bool hasUrl = !isBusy && !m_url->url().isEmpty();
    for (QPushButton* const button : std::as_const(m_urlButtons))
        button->setEnabled(hasUrl);
    const bool isOurs = m_info.source.isEmpty();
    m_use->setEnabled(hasUrl && isOurs);
    m_move->setEnabled(hasUrl && isOurs && m_info.next.isEmpty());
    m_back->setEnabled(!isBusy && isOurs);
    m_url->setEnabled(!isBusy);
    m_url->passwordField()->setEnabled(!isBusy);
}

void DatabasePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

} // namespace tray
