#pragma once

#include "server/store/database_url.h"

namespace store {

// What one wants to know of a PostgreSQL database before working with it.
struct DatabaseFacts {
    QString serverVersion;    // "15.8".
    bool exists = true;       // Else the server answers, and the database can be created.
    int schemaVersion = 0;    // 0: no tables of ours yet.
    bool hasAccounts = false; // Somebody uses it already.
};

// Connects and looks; changes nothing. Unavailable, with a message that names the way out. Any thread.
[[nodiscard]] base::Result<DatabaseFacts> examineDatabase(const DatabaseUrl& url);

} // namespace store
