#include "app/db_init_command.h"

#include "app/kept_settings.h"
#include "app/output.h"
#include "server/database_setup.h"

namespace app {

using namespace Qt::StringLiterals;

namespace {

int reportFailure(const base::Error& error) {
    printError(error.message);
    // What exists has not failed.
    if (error.code != base::Code::Conflict)
        printError(u"Failed to initialize database."_s);
    return 1;
}

} // namespace

int initializeDatabase(const DbInit& command, const Variables& options) {
    const base::Result<store::DatabaseUrl> url = loadKeptDatabaseUrl(options);
    if (!url)
        return reportFailure(url.error());
    print(u"Initializing a database..."_s);
    const auto change = server::setUpDatabase(*url, command.skipCreate, &print);
    if (!change)
        return reportFailure(change.error());
    print(*change == server::DatabaseChange::None ? u"The database is up to date."_s
                                                  : u"The database is ready: %1"_s.arg(url->display()));
    return 0;
}

} // namespace app
