#include "server/maintenance.h"

#include "server/database_setup.h"
#include "server/store/data_copy.h"
#include "server/store/database_facts.h"
#include "server/store/migrator.h"
#include "server/store/sqlite_backup.h"

#include <QDateTime>
#include <QFile>

namespace server {

using namespace Qt::StringLiterals;

namespace {

// The files of a SQLite database that only make sense together.
constexpr QLatin1StringView Companions[] = {"-wal"_L1, "-shm"_L1};

base::Failure cannotWrite(const QString& path, const QString& why) {
    return base::fail(base::Code::Unavailable,
                      u"Cannot write %1: %2. Nothing has been changed."_s.arg(path, why));
}

base::Status rename(const QString& from, const QString& to) {
    QFile file(from);
    if (file.rename(to))
        return {};
    return cannotWrite(to, file.errorString());
}

base::Status moveAll(const QString& from, const QString& to) {
    for (const QLatin1StringView companion : Companions) {
        if (!QFile::exists(from + companion))
            continue;
        if (const base::Status moved = rename(from + companion, to + companion); !moved)
            return moved;
    }
    return rename(from, to);
}

} // namespace

base::Result<QString> describeDatabase(const store::DatabaseUrl& url) {
    if (url.dialect == store::Dialect::Sqlite)
        return base::fail(base::Code::InvalidArgument,
                          u"Enter the address of a PostgreSQL database, postgresql://…"_s);
    const base::Result<store::DatabaseFacts> facts = store::examineDatabase(url);
    if (!facts)
        return base::fail(facts.error());
    const QString answers = u"PostgreSQL %1 answers. "_s.arg(facts->serverVersion.section(u' ', 0, 0));
    if (!facts->exists)
        return answers + u"The database \"%1\" does not exist yet; it can be created."_s.arg(url.name);
    if (facts->schemaVersion == 0)
        return answers + u"The database \"%1\" has no tables of Interval Server yet."_s.arg(url.name);
    return answers + (facts->hasAccounts ? u"The database \"%1\" is in use by Interval Server."_s
                                         : u"The database \"%1\" is set up and has no accounts yet."_s)
                         .arg(url.name);
}

base::Status prepareDatabase(const store::DatabaseUrl& url,
                             const std::function<void(const QString&)>& progress) {
    progress(u"Initializing a database..."_s);
    const base::Result<store::DatabaseFacts> facts = store::examineDatabase(url);
    if (!facts)
        return base::fail(facts.error());
    const auto change = setUpDatabase(url, facts->exists, progress);
    if (!change)
        return base::fail(change.error());
    progress(*change == DatabaseChange::None ? u"The database is up to date."_s
                                             : u"The database is ready: %1"_s.arg(url.display()));
    return {};
}

base::Status backUpDatabase(const store::DatabaseUrl& embedded, const QString& file) {
    const base::Status copied = store::copySqlite(embedded, file);
    return copied ? copied : cannotWrite(file, copied.error().message);
}

base::Result<QString> putDatabaseAside(const store::DatabaseUrl& embedded) {
    if (!QFile::exists(embedded.path))
        return QString();
    QString aside =
        embedded.path + u".aside-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (const base::Status moved = moveAll(embedded.path, aside); !moved)
        return base::fail(moved.error());
    return aside;
}

base::Result<QString> restoreDatabase(const store::DatabaseUrl& embedded, const QString& file) {
    if (const base::Status sound = store::checkSqlite(file); !sound)
        return base::fail(sound.error());
    // Room and rights are needed before anything is moved.
    const QString incoming = embedded.path + u".restore"_s;
    QFile::remove(incoming);
    QFile source(file);
    if (!source.copy(incoming))
        return cannotWrite(incoming, source.errorString());
    QFile::setPermissions(incoming, QFile::ReadOwner | QFile::WriteOwner);
    const base::Result<QString> aside = putDatabaseAside(embedded);
    if (!aside)
        return aside;
    if (const base::Status placed = rename(incoming, embedded.path); !placed) {
        if (!aside->isEmpty())
            static_cast<void>(moveAll(*aside, embedded.path));
        return base::fail(placed.error());
    }
    return aside;
}

base::Result<qint64> moveData(const store::DatabaseUrl& embedded, const store::DatabaseUrl& target,
                              const std::function<bool(qint64 done, qint64 all)>& go) {
    // Both ends have the newest tables.
    if (const auto migrated = store::migrate(embedded); !migrated)
        return base::fail(migrated.error());
    return store::copyData(embedded, target, [&go](const store::CopyProgress& progress) {
        return go(progress.rows, progress.total);
    });
}

} // namespace server
