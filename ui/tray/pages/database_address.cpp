#include "ui/tray/pages/database_address.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace tray {

using namespace Qt::StringLiterals;

DatabaseAddress::DatabaseAddress(QWidget* parent)
    : QWidget(parent), m_address(new QLineEdit), m_password(new QLineEdit) {
    m_address->setPlaceholderText(u"postgresql://user@host:5432/name"_s);
    m_address->setObjectName(u"databaseUrl"_s);
    m_address->setAccessibleName(u"Address"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setObjectName(u"databasePassword"_s);
    m_password->setAccessibleName(u"Password"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_address);
    setFocusProxy(m_address);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        separate();
        if (m_edited)
            m_edited();
    });
}

// As soon as the @ is there, everything between it and the user's name is the password.
void DatabaseAddress::separate() {
    QUrl url(m_address->text().trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.password().isEmpty())
        return;
    m_password->setText(url.password(QUrl::FullyDecoded));
    url.setPassword({});
    m_address->setText(url.toString(QUrl::FullyEncoded));
}

void DatabaseAddress::show(const QString& address) {
    if (address == m_shown)
        return;
    const bool isUntouched = m_address->text() == m_shown;
    m_shown = address;
    m_password->setPlaceholderText(address.isEmpty() ? QString() : u"Kept with the secrets"_s);
    if (!isUntouched)
        return;
    m_address->setText(address);
    m_password->clear();
}

QString DatabaseAddress::url() const {
    const QString text = m_address->text().trimmed();
    if (m_password->text().isEmpty())
        return text;
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return text;
    url.setPassword(m_password->text(), QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace tray
