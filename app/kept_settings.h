#pragma once

#include "app/settings.h"

namespace app {

// The settings of a process without a desktop. Only when the desktop application keeps the secrets of the
// data directory in a keychain is its plug-in loaded, to read them there. Needs a QCoreApplication.
[[nodiscard]] base::Result<Settings> loadKeptSettings(const Variables& options);

} // namespace app
