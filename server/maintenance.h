#pragma once

#include "server/base/result.h"
#include "server/store/database_url.h"

#include <functional>

namespace server {

// What a desktop does to databases. Blocking; any thread.

// One line about a PostgreSQL database: whether it answers, exists, and is in use.
[[nodiscard]] base::Result<QString> describeDatabase(const store::DatabaseUrl& url);
// Makes the database if it does not exist, and its tables. `progress` gets lines for people.
[[nodiscard]] base::Status prepareDatabase(const store::DatabaseUrl& url,
                                           const std::function<void(const QString&)>& progress);
// While the server runs, too. The copy grows in "<file>.part".
[[nodiscard]] base::Status backUpDatabase(const store::DatabaseUrl& embedded, const QString& file);

// --- While no server works with the embedded database.

// Renames it, so that the next start makes a new one. Returns the new name; empty: there was none.
[[nodiscard]] base::Result<QString> putDatabaseAside(const store::DatabaseUrl& embedded);
// Puts a sound back-up in its place; the present one is put aside. Returns its new name.
[[nodiscard]] base::Result<QString> restoreDatabase(const store::DatabaseUrl& embedded, const QString& file);
// All data into a database without accounts. `go` hears the rows done and all rows, and answers false to give
// up.
[[nodiscard]] base::Result<qint64> moveData(const store::DatabaseUrl& embedded,
                                            const store::DatabaseUrl& target,
                                            const std::function<bool(qint64 done, qint64 all)>& go);

} // namespace server
