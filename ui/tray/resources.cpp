#include "ui/tray/resources.h"

#include <QtGlobal>

// The macro works outside of namespaces only.
static void initTrayResources() { Q_INIT_RESOURCE(tray); }

namespace tray {

void initResources() { initTrayResources(); }

} // namespace tray
