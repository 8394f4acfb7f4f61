#pragma once

#include "server/base/result.h"
#include "server/store/database_url.h"

#include <functional>

namespace server {

enum class DatabaseChange { None, Made };

// Makes the database, unless it is a file or `skipCreate`, and its tables. `progress` is told what takes a
// moment. Errors say what to do.
[[nodiscard]] base::Result<DatabaseChange> setUpDatabase(const store::DatabaseUrl& url, bool skipCreate,
                                                         const std::function<void(const QString&)>& progress);

} // namespace server
