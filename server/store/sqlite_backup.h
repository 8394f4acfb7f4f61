#pragma once

#include "server/store/database_url.h"

namespace store {

// Copies a SQLite database to `target`, readable by the owner only, replacing what is there once the copy is
// complete. Other connections may be open, even inside a transaction; the copy holds what is committed. While
// it is made, it grows in "<target>.part". Any thread.
[[nodiscard]] base::Status copySqlite(const DatabaseUrl& url, const QString& target);

// Whether a file is a sound SQLite database of ours that this program can work with. Any thread; takes about
// a second per 100 MB.
[[nodiscard]] base::Status checkSqlite(const QString& path);

// Copies a SQLite database to "<file>.v<version>.backup" beside it, readable by the owner only, and removes
// all but the newest three such copies. Other connections may be open, even inside a transaction; the copy
// holds what is committed. Returns the path. The last step before an upgrade, so a failure names the way out.
[[nodiscard]] base::Result<QString> backUpSqlite(const DatabaseUrl& url, int version);

} // namespace store
