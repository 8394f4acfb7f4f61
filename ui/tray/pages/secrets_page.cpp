#include "ui/tray/pages/secrets_page.h"

#include "ui/tray/pages/secret_dialog.h"
#include "ui/tray/pages/secret_row.h"
#include "ui/tray/widgets/notice.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace tray {

using namespace Qt::StringLiterals;
using Place = app::SecretControl::Place;

SecretsPage::SecretsPage(app::SecretControl& secrets)
    : Page(u"Secrets"_s), m_secrets(secrets), m_notice(new Notice) {
    auto* const importing = new QPushButton(u"&Import from .env…"_s);
    addAction(importing);
    connect(importing, &QPushButton::clicked, this, [this] { importFile(); });
    addWidget(m_notice);
    addPlace();
    addSecrets();
    addStretch();
    refresh();
}

void SecretsPage::addPlace() {
    Section* const section = addSection({});
    auto* const row = new QWidget;
    m_place = new QLabel;
    m_place->setWordWrap(true);
    m_move = new QPushButton;
    m_move->setObjectName(u"move"_s);
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_place, 1);
    line->addWidget(m_move);
    row->setFocusProxy(m_move);
    section->addRow(u"Kept in"_s, row);
    connect(m_move, &QPushButton::clicked, this, [this] { move(); });
}

void SecretsPage::addSecrets() {
    Section* const section = addSection(u"Secrets of this server"_s);
    const QList<app::SecretControl::Secret> secrets = m_secrets.secrets();
    for (const app::SecretControl::Secret& secret : secrets) {
        auto* const row = new SecretRow(secret);
        row->onChange([this, row] { change(*row); });
        section->addRow(secret.label, row);
        m_rows.append(row);
    }
}

void SecretsPage::refresh() {
    const QList<app::SecretControl::Secret> secrets = m_secrets.secrets();
    for (qsizetype i = 0; i < m_rows.size() && i < secrets.size(); ++i)
        m_rows[i]->show(secrets[i]);
    const bool inKeychain = m_secrets.place() == Place::Keychain;
    m_place->setText(inKeychain ? u"The keychain of your desktop"_s
                                : u"The file secrets.env in the data folder, for your eyes only"_s);
    m_move->setText(inKeychain ? u"&Move to the file"_s : u"&Move to the keychain"_s);
    if (const QString notice = m_secrets.notice(); !notice.isEmpty())
        m_notice->say(Notice::Kind::Warning, notice);
}

void SecretsPage::change(const SecretRow& row) {
    SecretDialog dialog(row.secret(), m_secrets, this);
    if (dialog.exec() == QDialog::Accepted)
        m_secrets.set(row.secret().name, dialog.value(),
                      [this](const base::Status& status) { finish(status); });
}

void SecretsPage::importFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, u"Import secrets from a .env file"_s, QDir::homePath(),
                                     u"Settings (*.env .env *);;All files (*)"_s);
    if (path.isEmpty())
        return;
    const auto found = m_secrets.readFile(path);
    if (!found) {
        m_notice->say(Notice::Kind::Problem, found.error().message);
        return;
    }
    QStringList names;
    for (const app::SecretControl::Secret& secret : *found)
        names.append(secret.name);
    QMessageBox question(QMessageBox::Warning, u"Import secrets"_s,
                         u"Replace %1 with what the file has?"_s.arg(names.join(u", "_s)),
                         QMessageBox::Cancel, this);
    question.setInformativeText(
        u"API keys and sessions that were made with the present secrets stop working."_s);
    const auto* const replace = question.addButton(u"&Replace"_s, QMessageBox::AcceptRole);
    question.exec();
    if (question.clickedButton() == replace)
        take(*found);
}

void SecretsPage::take(const QList<app::SecretControl::Secret>& found) {
    for (const app::SecretControl::Secret& secret : found)
        m_secrets.set(secret.name, secret.value, [this](const base::Status& status) { finish(status); });
}

void SecretsPage::move() {
    m_move->setEnabled(false);
    const Place to = m_secrets.place() == Place::Keychain ? Place::File : Place::Keychain;
    m_secrets.moveTo(to, [this](const base::Status& status) {
        m_move->setEnabled(true);
        refresh();
        if (!status)
            m_notice->say(Notice::Kind::Problem, status.error().message);
        else if (m_secrets.notice().isEmpty())
            m_notice->clear();
    });
}

void SecretsPage::finish(const base::Status& status) {
    refresh();
    if (!status)
        m_notice->say(Notice::Kind::Problem, status.error().message);
    else
        m_notice->say(Notice::Kind::Info, u"Saved. The server uses the new secret after a restart."_s,
                      {{u"&Restart now"_s, [this] {
                            m_notice->clear();
                            m_restart();
                        }}});
}

void SecretsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

} // namespace tray
