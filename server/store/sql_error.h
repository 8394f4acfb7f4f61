#pragma once

#include "server/base/result.h"
#include "server/store/dialect.h"

#include <QSqlError>

namespace store {

// Reasons by which callers tell apart what went wrong with a database as a whole.
inline constexpr char DatabaseUnreachable[] = "database_unreachable";
inline constexpr char DatabaseExists[] = "database_exists";
inline constexpr char DatabasePermission[] = "database_permission";

// What a driver said about a failed statement. `detail` gets the statement's text and the driver's words,
// never the values. A violated unique key is a Conflict; a busy, full or lost database Unavailable; a
// statement that took too long a Timeout; a missing privilege Forbidden; everything else, a bug, Internal.
[[nodiscard]] base::Error sqlError(Dialect dialect, const QSqlError& error, const QString& sql);

// Whether PostgreSQL ended the session, so that only a new connection helps.
[[nodiscard]] bool endsSession(const QSqlError& error);

[[nodiscard]] base::Error databaseLost(const QString& detail);

} // namespace store
