#include "ui/tray/widgets/copy_field.h"

#include "ui/tray/widgets/icon_button.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTimer>
#include <QUrl>

namespace tray {

using namespace Qt::StringLiterals;

namespace {
constexpr int CopiedMs = 1'500;
} // namespace

CopyField::CopyField(const QString& what, QWidget* parent)
    : QWidget(parent), m_value(new QLineEdit), m_open(new IconButton(u"open"_s, u"Open "_s + what)),
      m_copy(new IconButton(u"copy"_s, u"Copy "_s + what)) {
    m_value->setReadOnly(true);
    m_value->setFrame(false);
    m_value->setTextMargins(-2, 0, 0, 0); // In line with what stands above and below.
    m_value->setAccessibleName(what);
    m_open->hide();
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_value, 1);
    row->addWidget(m_open);
    row->addWidget(m_copy);
    setFocusProxy(m_value);
    connect(m_copy, &IconButton::clicked, this, [this] { copy(); });
    connect(m_open, &IconButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_value->text())); });
}

void CopyField::setText(const QString& text) {
    if (m_value->text() == text)
        return;
    m_value->setText(text);
    m_value->setCursorPosition(0);
    m_value->setToolTip(text);
    m_copy->setEnabled(!text.isEmpty());
    m_open->setEnabled(!text.isEmpty());
}

void CopyField::setLink(const QString& url) {
    m_open->show();
    setText(url);
}

void CopyField::copy() {
    QGuiApplication::clipboard()->setText(m_value->text());
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setText(u"Copied"_s);
    QTimer::singleShot(CopiedMs, m_copy,
                       [button = m_copy] { button->setToolButtonStyle(Qt::ToolButtonIconOnly); });
}

} // namespace tray
