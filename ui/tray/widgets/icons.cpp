#include "ui/tray/widgets/icons.h"

#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr int Size = 16;
constexpr int Scales[] = {1, 2, 3}; // Up to 300 %.

QPixmap render(QSvgRenderer& outline, const QColor& color, int scale) {
    QPixmap pixmap(Size * scale, Size * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    outline.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

} // namespace

QIcon outlineIcon(const QString& name, const QPalette& palette) {
    QSvgRenderer outline(u":/tray/icons/%1.svg"_s.arg(name));
    QIcon icon;
    for (const int scale : Scales) {
        icon.addPixmap(render(outline, palette.color(QPalette::WindowText), scale));
        icon.addPixmap(render(outline, palette.color(QPalette::HighlightedText), scale), QIcon::Selected);
    }
    return icon;
}

} // namespace tray
