#pragma once

#include "ui/tray/state_text.h"

#include <QIcon>

namespace tray {

// The tray icon: a glyph in one colour that the panel's background calls for, with a dot for the mood. Drawn
// for each size, so that it is sharp at any scale.
[[nodiscard]] QIcon trayGlyph(Mood mood, const QColor& ink);
// The program's icon in windows and task bars.
[[nodiscard]] QIcon programIcon();
// The colour of a mood, for dots; readable on light and dark grounds.
[[nodiscard]] QColor moodColor(Mood mood);

} // namespace tray
