#pragma once

#include "server/store/database_url.h"

#include <functional>

namespace store {

inline constexpr char TargetNotEmpty[] = "target_not_empty";
inline constexpr char CopyCanceled[] = "copy_canceled";

struct CopyProgress {
    qint64 rows = 0;
    qint64 total = 0;
    QString table;
};

// Copies all rows of a SQLite database, which nobody may change meanwhile, into a PostgreSQL database that
// has the same schema and no accounts: every table, those that are referred to first, in one transaction, so
// that the target holds everything or is as it was. `go` is told about the progress and answers false to give
// up. Returns the number of rows. Conflict with one of the reasons above; both leave the target alone. Any
// thread.
[[nodiscard]] base::Result<qint64> copyData(const DatabaseUrl& from, const DatabaseUrl& to,
                                            const std::function<bool(const CopyProgress&)>& go);

} // namespace store
