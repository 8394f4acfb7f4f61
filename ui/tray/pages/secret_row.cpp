#include "ui/tray/pages/secret_row.h"

#include "ui/tray/widgets/icon_button.h"
#include "ui/tray/widgets/text_label.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace tray {

using namespace Qt::StringLiterals;

SecretRow::SecretRow(const app::SecretControl::Secret& secret, QWidget* parent)
    : QWidget(parent), m_value(new QLineEdit), m_eye(new IconButton(u"eye"_s, u"Show "_s + secret.label)),
      m_copy(new IconButton(u"copy"_s, u"Copy "_s + secret.label)), m_button(new QPushButton(u"Change…"_s)),
      m_hint(mutedLabel({})) {
    m_value->setReadOnly(true);
    m_value->setEchoMode(QLineEdit::Password);
    m_value->setAccessibleName(secret.label);
    m_value->setObjectName(secret.name);
    m_eye->setCheckable(true);
    m_button->setAccessibleName(u"Change "_s + secret.label);
    auto* const line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_value, 1);
    line->addWidget(m_eye);
    line->addWidget(m_copy);
    line->addWidget(m_button);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_hint);
    setFocusProxy(m_value);
    connect(m_eye, &IconButton::toggled, this, [this](bool visible) { reveal(visible); });
    connect(m_copy, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_secret.value); });
    connect(m_button, &QPushButton::clicked, this, [this] { m_change(); });
    show(secret);
}

void SecretRow::show(const app::SecretControl::Secret& secret) {
    m_secret = secret;
    m_value->setText(secret.value);
    m_value->setCursorPosition(0);
    m_value->setPlaceholderText(u"Made at the first start"_s);
    m_eye->setEnabled(!secret.value.isEmpty());
    m_copy->setEnabled(!secret.value.isEmpty());
    m_button->setEnabled(secret.source.isEmpty());
    m_hint->setText(secret.source.isEmpty() ? secret.help
                                            : secret.help + u" Set by %1."_s.arg(secret.source));
}

void SecretRow::reveal(bool visible) {
    m_value->setEchoMode(visible ? QLineEdit::Normal : QLineEdit::Password);
    m_value->setCursorPosition(0);
    m_eye->setName((visible ? u"Hide "_s : u"Show "_s) + m_secret.label);
}

} // namespace tray
