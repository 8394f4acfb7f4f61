#include "ui/tray/pages/secret_dialog.h"

#include "ui/tray/widgets/text_label.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace tray {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MinChars = 32; // What the strictest of them needs.
constexpr int Width = 460;
} // namespace

SecretDialog::SecretDialog(const app::SecretControl::Secret& secret, const app::SecretControl& secrets,
                           QWidget* parent)
    : QDialog(parent), m_value(new QLineEdit(secrets.generate())) {
    setWindowTitle(u"Change %1"_s.arg(secret.label));
    m_value->setAccessibleName(u"New value"_s);
    auto* const name = new QLabel(u"&New value"_s);
    name->setBuddy(m_value);
    auto* const generate = new QPushButton(u"&Generate"_s);
    connect(generate, &QPushButton::clicked, this,
            [this, &secrets] { m_value->setText(secrets.generate()); });
    auto* const line = new QHBoxLayout;
    line->addWidget(m_value, 1);
    line->addWidget(generate);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_change = buttons->addButton(u"&Change"_s, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_value, &QLineEdit::textChanged, this, [this] { check(); });
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    auto* const consequence = new QLabel(secret.rotation);
    consequence->setWordWrap(true);
    column->addWidget(consequence);
    column->addWidget(name);
    column->addLayout(line);
    column->addWidget(mutedLabel(
        u"At least %1 characters, without quotes. The server uses it after a restart."_s.arg(MinChars)));
    column->addWidget(buttons);
    setMinimumWidth(Width);
    check();
}

QString SecretDialog::value() const { return m_value->text(); }

void SecretDialog::check() {
    const QString text = value();
    m_change->setEnabled(text.size() >= MinChars && !text.contains(u'"') && text == text.trimmed());
}

} // namespace tray
