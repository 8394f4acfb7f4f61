#include "server/store/create_database.h"
#include "server/store/migrator.h"
#include "server/store/sql_error.h"
#include "tests/support/database_test.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;
using store::Migration;

class TestMigrations : public support::DatabaseTest {
    Q_OBJECT

public:
    TestMigrations() : DatabaseTest(Schema::None) {}

private Q_SLOTS:
    void anEmptyDatabaseGetsEverything();
    void aSecondRunFindsNothingToDo();
    void anUpgradeKeepsTheData();
    void anUpgradeBacksUpAFile();
    void onlyTheNewestBackupsStay();
    void aFailedBackupStopsTheUpgrade();
    void aTableThatOthersReferToCanBeRebuilt();
    void brokenReferencesAreRefused();
    void aFailedMigrationLeavesNothing();
    void aChangedMigrationIsRefused();
    void aNewerDatabaseIsRefused();
    void processesMayStartAtOnce();
    void aMissingPrivilegeIsExplained();
    void aDatabaseIsCreatedOnce();
    void creatingADatabaseFailsWithAReason();

private:
    [[nodiscard]] static QList<Migration> things(int count);
    [[nodiscard]] QStringList tables();
    [[nodiscard]] QStringList backups() const;
    void makeRole(const QString& name);
};

// "create things", "add a column", …
QList<Migration> TestMigrations::things(int count) {
    QList<Migration> all = {
        Migration::fromText(1, u"things"_s, "CREATE TABLE things (id INTEGER PRIMARY KEY);\n"),
        Migration::fromText(2, u"names"_s,
                            "ALTER TABLE things ADD COLUMN name TEXT NOT NULL DEFAULT 'none';\n"),
    };
    for (int version = 3; version <= count; ++version)
        all.append(Migration::fromText(
            version, u"more"_s, "CREATE TABLE more_" + QByteArray::number(version) + " (id INTEGER);\n"));
    return all.mid(0, count);
}

QStringList TestMigrations::tables() {
    const auto names = connectAgain()->list<QString>(
        isSqlite() ? u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s
                   : u"SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"_s);
    return names.value_or(QStringList{u"?"_s});
}

QStringList TestMigrations::backups() const {
    const QFileInfo file(url().path);
    return file.dir().entryList({file.fileName() + u".*backup*"_s}, QDir::AllEntries, QDir::Name);
}

void TestMigrations::anEmptyDatabaseGetsEverything() {
    const auto report = store::migrate(url());
    VERIFY_OK(report);
    QCOMPARE(report->from, 0);
    QCOMPARE(report->to, store::builtInMigrations(dialect())->size());
    QCOMPARE(report->backup, QString());
    QVERIFY(tables().contains(u"transactions"_s));
    COMPARE_OK(db().value<QString>(u"SELECT name FROM schema_migrations WHERE version = 1"_s), u"initial"_s);
    COMPARE_OK(
        db().value<bool>(u"SELECT applied_at > 1700000000000 FROM schema_migrations WHERE version = 1"_s),
        true);
}

void TestMigrations::aSecondRunFindsNothingToDo() {
    VERIFY_OK(store::migrate(url(), things(2)));
    const auto report = store::migrate(url(), things(2));
    VERIFY_OK(report);
    QCOMPARE(report->from, 2);
    QCOMPARE(report->to, 2);
    QCOMPARE(backups(), QStringList());
}

void TestMigrations::anUpgradeKeepsTheData() {
    VERIFY_OK(store::migrate(url(), things(1)));
    VERIFY_OK(db().exec(u"INSERT INTO things VALUES (7)"_s));
    const auto report = store::migrate(url(), things(3));
    VERIFY_OK(report);
    QCOMPARE(report->from, 1);
    QCOMPARE(report->to, 3);
    COMPARE_OK(connectAgain()->value<QString>(u"SELECT name FROM things WHERE id = 7"_s), u"none"_s);
}

void TestMigrations::anUpgradeBacksUpAFile() {
    VERIFY_OK(store::migrate(url(), things(1)));
    VERIFY_OK(db().exec(u"INSERT INTO things VALUES (7)"_s));
    const auto report = store::migrate(url(), things(3));
    VERIFY_OK(report);
    if (!isSqlite()) {
        QCOMPARE(report->backup, QString());
        return;
    }
    QCOMPARE(report->backup, url().path + u".v1.backup"_s);
    QCOMPARE(QFileInfo(report->backup).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const auto copy = store::Database::open(store::DatabaseUrl::sqlite(report->backup));
    VERIFY_OK(copy);
    COMPARE_OK((*copy)->list<qint64>(u"SELECT * FROM things"_s), QList<qint64>{7});
    COMPARE_OK((*copy)->value<qint64>(u"SELECT MAX(version) FROM schema_migrations"_s), 1);
}

void TestMigrations::onlyTheNewestBackupsStay() {
    if (!isSqlite())
        return; // Administrators back up PostgreSQL.
    for (int version = 1; version <= 6; ++version) {
        VERIFY_OK(store::migrate(url(), things(version)));
        // File times may be coarse, and the order is by time.
        for (const QString& name : backups()) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(name.contains(u".v5.") ? 0 : -60);
            if (QFileInfo(file).lastModified().secsTo(time) > -30)
                QVERIFY(file.setFileTime(QFileInfo(file).lastModified().addSecs(-60),
                                         QFile::FileModificationTime));
        }
    }
    const QString name = QFileInfo(url().path).fileName();
    QCOMPARE(backups(),
             (QStringList{name + u".v3.backup"_s, name + u".v4.backup"_s, name + u".v5.backup"_s}));
}

void TestMigrations::aFailedBackupStopsTheUpgrade() {
    if (!isSqlite())
        return; // Administrators back up PostgreSQL.
    VERIFY_OK(store::migrate(url(), things(1)));
    QVERIFY(QDir().mkpath(url().path + u".v1.backup.part"_s));
    const auto report = store::migrate(url(), things(2));
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::Code::Unavailable);
    QVERIFY2(report.error().message.contains(u".v1.backup"), qPrintable(report.error().message));
    COMPARE_OK(connectAgain()->value<qint64>(u"SELECT MAX(version) FROM schema_migrations"_s), 1);
}

void TestMigrations::aTableThatOthersReferToCanBeRebuilt() {
    QList<Migration> migrations = {
        Migration::fromText(1, u"both"_s,
                            "CREATE TABLE parents (id INTEGER PRIMARY KEY);\n\n"
                            "CREATE TABLE children (id INTEGER REFERENCES parents (id) "
                            "ON DELETE CASCADE);\n")};
    VERIFY_OK(store::migrate(url(), migrations));
    VERIFY_OK(db().exec(u"INSERT INTO parents VALUES (1)"_s));
    VERIFY_OK(db().exec(u"INSERT INTO children VALUES (1)"_s));
    if (!isSqlite())
        return; // PostgreSQL alters tables in place.
    migrations.append(Migration::fromText(2, u"rebuild"_s,
                                          "CREATE TABLE parents_new (id INTEGER PRIMARY KEY, name TEXT);\n\n"
                                          "INSERT INTO parents_new (id) SELECT id FROM parents;\n\n"
                                          "DROP TABLE parents;\n\n"
                                          "ALTER TABLE parents_new RENAME TO parents;\n"));
    VERIFY_OK(store::migrate(url(), migrations));
    const auto reader = connectAgain();
    COMPARE_OK(reader->value<qint64>(u"SELECT COUNT(*) FROM children"_s), 1);
    VERIFY_OK(reader->exec(u"DELETE FROM parents"_s));
    COMPARE_OK(reader->value<qint64>(u"SELECT COUNT(*) FROM children"_s), 0);
}

void TestMigrations::brokenReferencesAreRefused() {
    const QList<Migration> migrations = {
        Migration::fromText(1, u"both"_s,
                            "CREATE TABLE parents (id INTEGER PRIMARY KEY);\n\n"
                            "CREATE TABLE children (id INTEGER REFERENCES parents "
                            "(id));\n\n"
                            "INSERT INTO children VALUES (1);\n")};
    QVERIFY(!store::migrate(url(), migrations));
    QCOMPARE(tables(), QStringList());
}

void TestMigrations::aFailedMigrationLeavesNothing() {
    QList<Migration> migrations = things(1);
    migrations.append(Migration::fromText(2, u"broken"_s,
                                          "CREATE TABLE half (id INTEGER);\n\n"
                                          "INSERT INTO things VALUES (1);\n\n"
                                          "CREATE TABLE things (id INTEGER);\n"));
    const auto report = store::migrate(url(), migrations);
    QVERIFY(!report);
    QVERIFY2(report.error().detail.contains(u"0002_broken"), qPrintable(report.error().detail));
    QCOMPARE(tables(), (QStringList{u"schema_migrations"_s, u"things"_s}));
    COMPARE_OK(connectAgain()->value<qint64>(u"SELECT COUNT(*) FROM things"_s), 0);
    // The mended program goes on from there.
    VERIFY_OK(store::migrate(url(), things(2)));
}

void TestMigrations::aChangedMigrationIsRefused() {
    VERIFY_OK(store::migrate(url(), things(1)));
    QList<Migration> changed = things(2);
    changed[0] = Migration::fromText(1, u"things"_s, "CREATE TABLE things (id INTEGER);\n");
    const auto report = store::migrate(url(), changed);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::Code::Conflict);
    QCOMPARE(report.error().reason, QByteArray(store::SchemaChanged));
    QVERIFY2(report.error().message.contains(u"0001_things"), qPrintable(report.error().message));
    COMPARE_OK(connectAgain()->value<qint64>(u"SELECT MAX(version) FROM schema_migrations"_s), 1);
}

void TestMigrations::aNewerDatabaseIsRefused() {
    VERIFY_OK(store::migrate(url(), things(3)));
    const auto report = store::migrate(url(), things(2));
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::Code::Conflict);
    QCOMPARE(report.error().reason, QByteArray(store::SchemaTooNew));
    QVERIFY2(report.error().message.contains(u"version 3"), qPrintable(report.error().message));
}

void TestMigrations::processesMayStartAtOnce() {
    std::array<QProcess, 4> processes;
    for (QProcess& process : processes)
        process.start(QStringLiteral(STORE_TOOL), {u"migrate"_s, urlText()});
    const auto newest = QByteArray::number(store::builtInMigrations(dialect())->size());
    int fromNothing = 0;
    for (QProcess& process : processes) {
        QVERIFY(process.waitForFinished());
        const QByteArray problem = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, problem.constData());
        const QByteArray answer = process.readAllStandardOutput().trimmed();
        QVERIFY2(answer.endsWith(' ' + newest), answer.constData());
        fromNothing += answer.startsWith("0 ") ? 1 : 0;
    }
    QVERIFY(fromNothing >= 1);
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM schema_migrations"_s), newest.toLongLong());
}

void TestMigrations::makeRole(const QString& name) {
    VERIFY_OK(connectAsAdministrator()->execScript(
        {u"DROP ROLE IF EXISTS %1"_s.arg(name), u"CREATE ROLE %1 LOGIN"_s.arg(name)}));
}

void TestMigrations::aMissingPrivilegeIsExplained() {
    if (isSqlite())
        return; // Files have no users.
    makeRole(u"guest"_s);
    VERIFY_OK(db().execScript({u"REVOKE CREATE ON SCHEMA public FROM PUBLIC"_s}));
    store::DatabaseUrl asGuest = url();
    asGuest.user = u"guest"_s;
    const auto report = store::migrate(asGuest);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::Code::Forbidden);
    QVERIFY2(report.error().message.contains(u"GRANT"), qPrintable(report.error().message));
}

void TestMigrations::aDatabaseIsCreatedOnce() {
    if (isSqlite())
        return; // Opening a file creates it.
    store::DatabaseUrl fresh = url();
    fresh.name = u"Fresh \"one\""_s;
    VERIFY_OK(store::createDatabase(fresh));
    VERIFY_OK(store::migrate(fresh));
    const base::Status again = store::createDatabase(fresh);
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::Code::Conflict);
    QCOMPARE(again.error().reason, QByteArray(store::DatabaseExists));
    VERIFY_OK(connectAsAdministrator()->execScript({u"DROP DATABASE \"Fresh \"\"one\"\"\""_s}));
}

void TestMigrations::creatingADatabaseFailsWithAReason() {
    if (isSqlite())
        return; // Opening a file creates it.
    makeRole(u"guest"_s);
    store::DatabaseUrl other = url();
    other.name = u"other"_s;
    other.user = u"guest"_s;
    base::Status created = store::createDatabase(other);
    QCOMPARE(created.error().code, base::Code::Forbidden);
    QCOMPARE(created.error().reason, QByteArray(store::DatabasePermission));
    other.host = path(u"nobody-listens-here"_s);
    created = store::createDatabase(other);
    QCOMPARE(created.error().code, base::Code::Unavailable);
    QCOMPARE(created.error().reason, QByteArray(store::DatabaseUnreachable));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
