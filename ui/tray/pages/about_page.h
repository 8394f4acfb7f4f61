#pragma once

#include "ui/tray/widgets/page.h"

namespace tray {

// Version, licences and release notes. Nothing here asks the network.
class AboutPage final : public Page {
public:
    AboutPage();
};

} // namespace tray
