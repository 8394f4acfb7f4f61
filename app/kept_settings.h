#pragma once

#include "app/settings.h"

namespace app {

// What a process without a desktop is configured with. Only when the desktop application keeps the secrets of
// the data directory in a keychain is its plug-in loaded, to read them there. Both need a QCoreApplication.
[[nodiscard]] base::Result<Settings> loadKeptSettings(const Variables& options);
// All that is needed to reach the database.
[[nodiscard]] base::Result<store::DatabaseUrl> loadKeptDatabaseUrl(const Variables& options);

} // namespace app
