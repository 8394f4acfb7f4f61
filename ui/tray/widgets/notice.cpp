#include "ui/tray/widgets/notice.h"

#include "ui/tray/widgets/colors.h"
#include "ui/tray/widgets/icons.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

QColor tintOf(Notice::Kind kind) {
    switch (kind) {
    case Notice::Kind::Info:
        return QColor(0x4f, 0x5b, 0xe0);
    case Notice::Kind::Warning:
        return QColor(0xd9, 0x8a, 0x0b);
    case Notice::Kind::Problem:
        return QColor(0xe0, 0x48, 0x3e);
    }
    Q_UNREACHABLE();
}

} // namespace

Notice::Notice(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_buttons(new QWidget),
      m_row(new QHBoxLayout(m_buttons)) {
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_row->setContentsMargins(0, 0, 0, 0);
    auto* const words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_text);
    words->addWidget(m_buttons, 0, Qt::AlignLeft);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    setVisible(false);
}

void Notice::say(Kind kind, const QString& text, const QList<Way>& ways) {
    QString shown = text;
    for (const Way& way : ways)
        shown += u'\n' + way.text;
    if (isVisibleTo(parentWidget()) && shown == m_shown && kind == m_kind)
        return;
    m_kind = kind;
    m_shown = shown;
    m_text->setText(text);
    m_icon->setPixmap(
        outlineIcon(kind == Kind::Info ? u"info"_s : u"warning"_s, palette()).pixmap(QSize(16, 16)));
    while (QLayoutItem* const item = m_row->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Way& way : ways) {
        auto* const button = new QPushButton(way.text);
        connect(button, &QPushButton::clicked, this, [go = way.go] { go(); });
        m_row->addWidget(button);
    }
    m_buttons->setVisible(!ways.isEmpty());
    setAccessibleName(text);
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Notice::clear() { setVisible(false); }

QString Notice::text() const { return m_text->text(); }

void Notice::paintEvent(QPaintEvent*) {
    QColor tint = tintOf(m_kind);
    QColor ground = tint;
    ground.setAlphaF(isDark(palette()) ? 0.16F : 0.09F);
    tint.setAlphaF(0.45F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tint, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace tray
