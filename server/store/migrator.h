#pragma once

#include "server/store/database_url.h"
#include "server/store/migration.h"

namespace store {

inline constexpr char SchemaTooNew[] = "schema_too_new";
inline constexpr char SchemaChanged[] = "schema_changed";

struct MigrationReport {
    int from = 0; // Version before; 0: the database was empty.
    int to = 0;
    QString backup; // SQLite, when an existing database was upgraded: the file that holds it as it was.
};

// Brings a database to the newest version on a connection of its own, one migration after the other, each
// with its row in schema_migrations in one transaction. Any number of processes may do so at once: a lock in
// the database lets one go first, and the others find nothing left to do. Any thread. Faster while another
// connection is open, since SQLite writes its log back into the file when the last one closes.
//
// Conflict with reason SchemaTooNew when the database was written by a newer program, or SchemaChanged when a
// migration that was applied differs from ours; both messages name the way out, and nothing is changed then.
[[nodiscard]] base::Result<MigrationReport> migrate(const DatabaseUrl& url,
                                                    const QList<Migration>& migrations);
// The usual case: with the migrations built into the program.
[[nodiscard]] base::Result<MigrationReport> migrate(const DatabaseUrl& url);

} // namespace store
