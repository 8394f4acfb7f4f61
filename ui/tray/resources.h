#pragma once

namespace tray {

// Makes the icons and texts of tray.qrc known: a static library's are not by themselves. Before the first
// widget.
void initResources();

} // namespace tray
