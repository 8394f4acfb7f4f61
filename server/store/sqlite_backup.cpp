#include "server/store/sqlite_backup.h"

#include "server/store/database.h"
#include "server/store/migration.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype KeptBackups = 3;

base::Failure failed(const QString& target, const QString& reason) {
    return base::fail(
        base::Code::Unavailable,
        u"Cannot back up the database to %1 before upgrading it: %2. Make room there and start again; "
        "nothing has been changed."_s.arg(target, reason));
}

void prune(const QFileInfo& database) {
    const QDir folder = database.dir();
    const QFileInfoList backups =
        folder.entryInfoList({database.fileName() + u".v*.backup"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo& old : backups.mid(KeptBackups))
        QFile::remove(old.filePath());
}

} // namespace

base::Status copySqlite(const DatabaseUrl& url, const QString& target) {
    const auto failed = [](const QString& reason) { return base::fail(base::Code::Unavailable, reason); };
    const QString partial = target + u".part"_s;
    QFile::remove(partial);
    // VACUUM INTO accepts an empty file, and keeps its permissions.
    QFile file(partial);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failed(file.errorString());
    file.close();
    const auto source = Database::open(url);
    if (!source)
        return failed(source.error().message);
    const QString quoted = QString(partial).replace(u'\'', u"''"_s);
    if (const base::Status copied = (*source)->execScript({u"VACUUM INTO '%1'"_s.arg(quoted)}); !copied) {
        QFile::remove(partial);
        return failed(copied.error().detail);
    }
    QFile::remove(target);
    if (!QFile::rename(partial, target))
        return failed(u"the file cannot be renamed"_s);
    return {};
}

base::Status checkSqlite(const QString& path) {
    const auto damaged = [&path](const QString& why) {
        return base::fail(base::Code::InvalidArgument,
                          u"%1 cannot be restored: %2. Choose another back-up."_s.arg(path, why));
    };
    const auto database = Database::open(DatabaseUrl::sqlite(path), OpenMode::ReadOnly);
    if (!database)
        return damaged(u"it is not a database"_s);
    const auto verdict = (*database)->one<QString>(u"PRAGMA quick_check(1)"_s);
    if (!verdict || *verdict != u"ok"_s)
        return damaged(u"it is damaged"_s);
    const auto version = (*database)->value<int>(u"SELECT MAX(version) FROM schema_migrations"_s);
    if (!version || *version == 0)
        return damaged(u"it is not a database of Interval Server"_s);
    const auto known = builtInMigrations(Dialect::Sqlite);
    if (!known)
        return base::fail(known.error());
    if (*version > known->size())
        return damaged(u"a newer program has made it"_s);
    return {};
}

base::Result<QString> backUpSqlite(const DatabaseUrl& url, int version) {
    QString target = u"%1.v%2.backup"_s.arg(url.path).arg(version);
    if (const base::Status copied = copySqlite(url, target); !copied)
        return failed(target, copied.error().message);
    prune(QFileInfo(url.path));
    return target;
}

} // namespace store
