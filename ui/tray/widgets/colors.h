#pragma once

#include <QColor>
#include <QPalette>

namespace tray {

[[nodiscard]] inline bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128;
}

// Hairlines: a little of the text on whatever is behind.
[[nodiscard]] inline QColor lineColor(const QPalette& palette) {
    QColor line = palette.color(QPalette::WindowText);
    line.setAlphaF(isDark(palette) ? 0.12F : 0.14F);
    return line;
}

// Text that says what is wrong.
[[nodiscard]] inline QColor problemColor(const QPalette& palette) {
    return isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb4, 0x23, 0x18);
}

} // namespace tray
