#pragma once

#include "server/store/database_url.h"

namespace store {

// Copies a SQLite database to "<file>.v<version>.backup" beside it, readable by the owner only, and removes
// all but the newest three such copies. Other connections may be open, even inside a transaction; the copy
// holds what is committed. Returns the path. The last step before an upgrade, so a failure names the way out.
[[nodiscard]] base::Result<QString> backUpSqlite(const DatabaseUrl& url, int version);

} // namespace store
