#include "ui/tray/widgets/copy_field.h"

#include "ui/tray/widgets/icons.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace tray {

using namespace Qt::StringLiterals;

namespace {
constexpr int CopiedMs = 1'500;
} // namespace

CopyField::CopyField(const QString& what, QWidget* parent)
    : QWidget(parent), m_label(new QLabel), m_button(new QToolButton) {
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setAccessibleName(what);
    m_button->setIcon(outlineIcon(u"copy"_s, palette()));
    m_button->setAutoRaise(true);
    m_button->setToolTip(u"Copy"_s);
    m_button->setAccessibleName(u"Copy "_s + what);
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    setFocusProxy(m_button);
    connect(m_button, &QToolButton::clicked, this, [this] { copy(); });
}

void CopyField::setText(const QString& text) {
    if (m_text == text)
        return;
    m_text = text;
    m_label->setTextFormat(Qt::PlainText);
    m_label->setText(text);
    m_button->setEnabled(!text.isEmpty());
}

QString CopyField::text() const { return m_text; }

void CopyField::setLink(const QString& url) {
    if (m_text == url)
        return;
    setText(url);
    m_label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_label->setOpenExternalLinks(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setText(u"<a href=\"%1\">%1</a>"_s.arg(url.toHtmlEscaped()));
}

void CopyField::copy() {
    QGuiApplication::clipboard()->setText(m_text);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setText(u"Copied"_s);
    QTimer::singleShot(CopiedMs, m_button,
                       [button = m_button] { button->setToolButtonStyle(Qt::ToolButtonIconOnly); });
}

} // namespace tray
