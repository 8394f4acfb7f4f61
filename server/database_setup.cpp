#include "server/database_setup.h"

#include "server/store/create_database.h"
#include "server/store/migrator.h"
#include "server/store/sql_error.h"

#include <QDir>
#include <QFileInfo>

namespace server {

using namespace Qt::StringLiterals;

namespace {

base::Status makeFolder(const QString& path) {
    if (QDir().mkpath(QFileInfo(path).absolutePath()))
        return {};
    return base::fail(base::Code::Unavailable,
                      u"Cannot create the folder of %1. Choose another one with --data-dir."_s.arg(path));
}

base::Status create(const store::DatabaseUrl& url) {
    const base::Status created = store::createDatabase(url);
    if (created || created.error().reason != store::DatabaseExists)
        return created;
    return base::fail(
        base::Code::Conflict,
        u"The database \"%1\" already exists. You can run `interval-server db-init --skip-create` to run the "
        "initialization script against the existing \"%1\" database."_s.arg(url.name),
        store::DatabaseExists);
}

} // namespace

base::Result<DatabaseChange> setUpDatabase(const store::DatabaseUrl& url, bool skipCreate,
                                           const std::function<void(const QString&)>& progress) {
    base::Status ready;
    if (url.dialect == store::Dialect::Sqlite) {
        ready = makeFolder(url.path);
    } else if (!skipCreate) {
        progress(u"Will create database %1 on host %2..."_s.arg(url.name, url.host));
        ready = create(url);
    }
    if (!ready)
        return base::fail(ready.error());
    const auto migrated = store::migrate(url);
    if (!migrated)
        return base::fail(migrated.error());
    return migrated->from == migrated->to ? DatabaseChange::None : DatabaseChange::Made;
}

} // namespace server
