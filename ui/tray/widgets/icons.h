#pragma once

#include <QIcon>

class QPalette;

namespace tray {

// One of the outline icons of ui/tray/icons, in the palette's text colour.
[[nodiscard]] QIcon outlineIcon(const QString& name, const QPalette& palette);

} // namespace tray
