#include "server/store/migrator.h"

#include "server/store/sqlite_backup.h"
#include "server/store/transaction.h"

#include <QDateTime>

namespace store {

using namespace Qt::StringLiterals;

namespace {

struct Applied {
    int version = 0;
    QString name;
    QByteArray sha256;
};

void read(Row& row, Applied& applied) { row.into(applied.version, applied.name, applied.sha256); }

QString label(const Migration& migration) {
    return u"%1_%2"_s.arg(migration.version, 4, 10, QLatin1Char('0')).arg(migration.name);
}

// The preparations of the session. A migration that rebuilds a table must be able to drop the old one; SQLite
// ignores the setting inside a transaction, so references are checked as a whole before each commit instead.
QStringList sessionSettings(Dialect dialect) {
    if (dialect == Dialect::Sqlite)
        return {u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA busy_timeout = 60000"_s};
    return {u"SET statement_timeout = 0"_s};
}

// SQLite has taken its write lock with BEGIN IMMEDIATE. The number is any that no other program uses.
base::Status lockAndCreateTable(Database& database) {
    QStringList statements;
    if (database.dialect() == Dialect::Postgres)
        statements += u"SELECT pg_advisory_xact_lock(7597125889132720492)"_s;
    statements += u"CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, "
                  "name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at BIGINT NOT NULL)"_s;
    base::Status status = database.execScript(statements);
    if (!status && status.error().code == base::Code::Forbidden)
        status.error().message =
            u"The database user may not create tables. Let it own the database, or run as its administrator: "
            "GRANT CREATE ON SCHEMA public TO <user>"_s;
    return status;
}

base::Status checkApplied(const DatabaseUrl& url, const QList<Applied>& applied,
                          const QList<Migration>& migrations) {
    const auto refuse = [](const char* reason, const QString& message) {
        return base::fail(base::Code::Conflict, message, reason);
    };
    if (applied.size() > migrations.size())
        return refuse(
            SchemaTooNew,
            u"The database %1 has version %2 and was written by a newer Interval Server; this one knows "
            "version %3. Start the newer program, or restore the backup made before the upgrade."_s
                .arg(url.display())
                .arg(applied.last().version)
                .arg(migrations.size()));
    for (qsizetype i = 0; i < applied.size(); ++i) {
        if (applied[i].version != migrations[i].version || applied[i].sha256 != migrations[i].sha256)
            return refuse(
                SchemaChanged,
                u"The database %1 was made with another form of migration %2 than this program has. Use "
                "the released program that made it, or start with a new database."_s.arg(
                    url.display(), label(migrations[i])));
    }
    return {};
}

base::Status checkForeignKeys(Database& database) {
    if (database.dialect() == Dialect::Postgres)
        return {};
    const auto broken = database.one<QString>(u"PRAGMA foreign_key_check"_s);
    if (!broken)
        return base::fail(broken.error());
    if (*broken)
        return base::failInternal(u"broken references in table "_s + **broken);
    return {};
}

base::Status apply(Database& database, const Migration& migration) {
    for (const QString& statement : migration.statements) {
        if (base::Status done = database.execScript({statement}); !done)
            return done;
    }
    base::Status recorded = database.exec(
        u"INSERT INTO schema_migrations (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)"_s,
        {migration.version, migration.name, migration.sha256, QDateTime::currentMSecsSinceEpoch()});
    if (!recorded)
        return recorded;
    return checkForeignKeys(database);
}

// Applies the next migration under the lock; nothing is left to do when the report says so.
base::Status step(Database& database, const QList<Migration>& migrations, MigrationReport& report,
                  bool isFirst) {
    base::Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return base::fail(std::move(transaction.error()));
    if (base::Status ready = lockAndCreateTable(database); !ready)
        return ready;
    const auto applied =
        database.list<Applied>(u"SELECT version, name, sha256 FROM schema_migrations ORDER BY version"_s);
    if (!applied)
        return base::fail(applied.error());
    if (base::Status known = checkApplied(database.url(), *applied, migrations); !known)
        return known;
    report.to = static_cast<int>(applied->size());
    if (isFirst)
        report.from = report.to;
    if (report.to == migrations.size())
        return transaction->commit();
    // The lock is held, so nobody changes what is being copied.
    if (isFirst && report.from > 0 && database.dialect() == Dialect::Sqlite) {
        base::Result<QString> backup = backUpSqlite(database.url(), report.from);
        if (!backup)
            return base::fail(std::move(backup.error()));
        report.backup = std::move(*backup);
    }
    const Migration& next = migrations[report.to];
    base::Status done = apply(database, next);
    if (done)
        done = transaction->commit();
    if (!done)
        done.error().detail.prepend(u"Migration %1 failed and was taken back: "_s.arg(label(next)));
    return done;
}

} // namespace

base::Result<MigrationReport> migrate(const DatabaseUrl& url, const QList<Migration>& migrations) {
    const auto database = Database::open(url);
    if (!database)
        return base::fail(database.error());
    base::Status status = (*database)->execScript(sessionSettings(url.dialect));
    MigrationReport report;
    for (bool isFirst = true; status && (isFirst || report.to < migrations.size()); isFirst = false)
        status = step(**database, migrations, report, isFirst);
    if (!status)
        return base::fail(std::move(status.error()));
    return report;
}

base::Result<MigrationReport> migrate(const DatabaseUrl& url) {
    const base::Result<QList<Migration>> migrations = builtInMigrations(url.dialect);
    if (!migrations)
        return base::fail(migrations.error());
    return migrate(url, *migrations);
}

} // namespace store
