#pragma once

#include "server/store/database_url.h"

namespace store {

// Creates the database that a PostgreSQL URL names, encoded in UTF-8, by way of the server's maintenance
// database. Fails with reason DatabaseExists (Conflict), DatabaseUnreachable (Unavailable) or
// DatabasePermission (Forbidden), see sql_error.h. Any thread.
[[nodiscard]] base::Status createDatabase(const DatabaseUrl& url);

} // namespace store
