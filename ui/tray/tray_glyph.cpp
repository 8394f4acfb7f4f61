#include "ui/tray/tray_glyph.h"

#include <QPainter>
#include <QSvgRenderer>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr int Sizes[] = {16, 22, 24, 32, 44, 48, 64, 128, 256};
constexpr double DotRadius = 0.2; // Of the icon's side.

// The dot cuts a ring out of the glyph, so that it stands apart whatever is behind.
void drawDot(QPainter& painter, double side, const QColor& color) {
    const double radius = DotRadius * side;
    const QPointF center(side - radius, side - radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.drawEllipse(center, radius * 1.4, radius * 1.4);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(color);
    painter.drawEllipse(center, radius, radius);
}

template <class Finish>
QIcon drawn(const QString& file, Finish finish) {
    QSvgRenderer outline(file);
    QIcon icon;
    for (const int size : Sizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        outline.render(&painter);
        finish(painter, size);
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
    return drawn(u":/tray/glyph.svg"_s, [&](QPainter& painter, int size) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(0, 0, size, size, ink);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        // Nothing to say is the usual case: it runs, and nobody has connected.
        if (mood != Mood::Running)
            drawDot(painter, size, moodColor(mood));
    });
}

QIcon programIcon() {
    return drawn(u":/tray/program.svg"_s, [](QPainter&, int) {});
}

} // namespace tray
