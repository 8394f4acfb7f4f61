#include "server/store/sqlite_backup.h"

#include "server/store/database.h"

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

base::Result<QString> backUpSqlite(const DatabaseUrl& url, int version) {
    const QString target = u"%1.v%2.backup"_s.arg(url.path).arg(version);
    const QString partial = target + u".part"_s;
    QFile::remove(partial);
    // VACUUM INTO accepts an empty file, and keeps its permissions.
    QFile file(partial);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failed(target, file.errorString());
    file.close();
    const auto source = Database::open(url);
    if (!source)
        return failed(target, source.error().message);
    const QString quoted = QString(partial).replace(u'\'', u"''"_s);
    if (const base::Status copied = (*source)->execScript({u"VACUUM INTO '%1'"_s.arg(quoted)}); !copied) {
        QFile::remove(partial);
        return failed(target, copied.error().detail);
    }
    QFile::remove(target);
    if (!QFile::rename(partial, target))
        return failed(target, u"the file cannot be renamed"_s);
    prune(QFileInfo(url.path));
    return target;
}

} // namespace store
