#pragma once

#include <QLabel>

namespace tray {

// A paragraph in the muted colour.
[[nodiscard]] QLabel* mutedLabel(const QString& text);
// Half bold, for the head of something.
[[nodiscard]] QLabel* headLabel(const QString& text, double scale = 1.0);

} // namespace tray
