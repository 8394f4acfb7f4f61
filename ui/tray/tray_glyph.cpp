#include "ui/tray/tray_glyph.h"

#include <QPainter>
#include <QPainterPath>

namespace tray {

namespace {

constexpr int Sizes[] = {16, 22, 24, 32, 44, 48, 64, 128, 256};
constexpr QColor Accent(0x4f, 0x5b, 0xe0);

// Two brackets that hold a bar, as an interval is written: drawn in a square of 24 units.
void drawGlyph(QPainter& painter, const QColor& ink) {
    QPen pen(ink, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPainterPath left(QPointF(8, 4.5));
    left.lineTo(4, 4.5);
    left.lineTo(4, 19.5);
    left.lineTo(8, 19.5);
    QPainterPath right(QPointF(16, 4.5));
    right.lineTo(20, 4.5);
    right.lineTo(20, 19.5);
    right.lineTo(16, 19.5);
    painter.drawPath(left);
    painter.drawPath(right);
    painter.drawLine(QPointF(9.5, 12), QPointF(14.5, 12));
}

// The dot cuts a ring out of the glyph, so that it stands apart whatever is behind.
void drawDot(QPainter& painter, const QColor& color) {
    const QPointF center(18.5, 18.5);
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.drawEllipse(center, 6.5, 6.5);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(color);
    painter.drawEllipse(center, 4.75, 4.75);
}

template <class Draw>
QIcon drawn(Draw draw) {
    QIcon icon;
    for (const int size : Sizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 24.0, size / 24.0);
        draw(painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

QColor moodColor(Mood mood) {
    switch (mood) {
    case Mood::Stopped:
        return QColor(0x8a, 0x90, 0x9c);
    case Mood::Busy:
        return QColor(0xd9, 0x8a, 0x0b);
    case Mood::Running:
    case Mood::Connected:
        return QColor(0x1f, 0xa3, 0x5c);
    case Mood::Problem:
        return QColor(0xe0, 0x48, 0x3e);
    }
    Q_UNREACHABLE();
}

QIcon trayGlyph(Mood mood, const QColor& ink) {
    return drawn([&](QPainter& painter) {
        drawGlyph(painter, ink);
        // Nothing to say is the usual case: it runs, and nobody has connected.
        if (mood != Mood::Running)
            drawDot(painter, moodColor(mood));
    });
}

QIcon programIcon() {
    return drawn([](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Accent);
        painter.drawRoundedRect(QRectF(0.5, 0.5, 23, 23), 5.5, 5.5);
        painter.translate(12, 12);
        painter.scale(0.66, 0.66);
        painter.translate(-12, -12);
        drawGlyph(painter, Qt::white);
    });
}

} // namespace tray
