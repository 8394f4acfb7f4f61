#include "app/db_init_command.h"

#include "app/output.h"
#include "app/settings.h"
#include "server/store/create_database.h"
#include "server/store/migrator.h"
#include "server/store/sql_error.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;

namespace {

int fail(const QString& message) {
    printError(message);
    printError(u"Failed to initialize database."_s);
    return 1;
}

int failExists(const QString& name) {
    printError(
        u"The database \"%1\" already exists. You can run `interval-server db-init --skip-create` to run the "
        "initialization script against the existing \"%1\" database."_s.arg(name));
    return 1;
}

} // namespace

int initializeDatabase(const DbInit& command, const Variables& options) {
    const base::Result<store::DatabaseUrl> url = loadDatabaseUrl(processSources(options));
    if (!url)
        return fail(url.error().message);
    print(u"Initializing a database..."_s);
    if (url->dialect == store::Dialect::Sqlite) {
        if (!QDir().mkpath(QFileInfo(url->path).absolutePath()))
            return fail(
                u"Cannot create the folder of %1. Choose another one with --data-dir."_s.arg(url->path));
    } else if (!command.skipCreate) {
        print(u"Will create database %1 on host %2..."_s.arg(url->name, url->host));
        const base::Status created = store::createDatabase(*url);
        if (!created && created.error().reason == store::DatabaseExists)
            return failExists(url->name);
        if (!created)
            return fail(created.error().message);
    }
    const auto migrated = store::migrate(*url);
    if (!migrated)
        return fail(migrated.error().message);
    print(migrated->from == migrated->to ? u"The database is up to date."_s
                                         : u"The database is ready: %1"_s.arg(url->display()));
    return 0;
}

} // namespace app
