#include "tests/support/database_test.h"

#include "server/store/migrator.h"

#include <QFile>

namespace support {

using namespace Qt::StringLiterals;

namespace {

void require(const base::Status& status) {
    if (!status)
        qFatal("%ls / %ls", qUtf16Printable(status.error().message), qUtf16Printable(status.error().detail));
}

std::unique_ptr<store::Database> open(const store::DatabaseUrl& url,
                                      store::OpenMode mode = store::OpenMode::ReadWrite) {
    base::Result<std::unique_ptr<store::Database>> database = store::Database::open(url, mode);
    require(database.map([](const auto&) {}));
    return std::move(*database);
}

} // namespace

store::Dialect DatabaseTest::dialect() const { return m_url.dialect; }

QString DatabaseTest::urlText() const {
    if (isSqlite())
        return u"sqlite:"_s + m_url.path;
    return u"postgresql://%1@localhost:%2/%3?host=%4"_s.arg(m_url.user)
        .arg(m_url.port)
        .arg(m_url.name, m_url.host);
}

std::unique_ptr<store::Database> DatabaseTest::connectAgain(store::OpenMode mode) {
    return open(m_url, mode);
}

std::unique_ptr<store::Database> DatabaseTest::connectAsAdministrator() {
    return open(postgresUrl(u"postgres"_s));
}

void DatabaseTest::initTestCase_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::newRow("sqlite") << store::Dialect::Sqlite;
    QTest::newRow("postgres") << store::Dialect::Postgres;
}

void DatabaseTest::initTestCase() {
    QString problem;
    QVERIFY2(m_postgres.start(&problem), qPrintable(problem));
}

store::DatabaseUrl DatabaseTest::postgresUrl(const QString& name) const {
    store::DatabaseUrl url = *store::DatabaseUrl::parse(m_postgres.url());
    url.name = name;
    return url;
}

void DatabaseTest::init() {
    QFETCH_GLOBAL(store::Dialect, dialect);
    ++m_count;
    if (dialect == store::Dialect::Sqlite)
        prepareSqlite();
    else
        preparePostgres();
    m_database = open(m_url);
    if (isSqlite()) // Nobody pulls the plug here, and waiting for the disk is most of a test's time.
        require(m_database->execScript({u"PRAGMA synchronous = OFF"_s}));
    m_stores = std::make_unique<store::Stores>(*m_database);
}

void DatabaseTest::prepareSqlite() {
    m_url = store::DatabaseUrl::sqlite(path(u"test_%1"_s.arg(m_count)));
    if (m_schema == Schema::None)
        return;
    // Migrating once and copying the file is much faster than migrating every time.
    const store::DatabaseUrl migrated = store::DatabaseUrl::sqlite(path(u"template"_s));
    if (!QFile::exists(migrated.path)) {
        require(store::migrate(migrated).map([](const auto&) {}));
        require(open(migrated)->execScript({u"PRAGMA wal_checkpoint(TRUNCATE)"_s}));
    }
    QVERIFY(QFile::copy(migrated.path, m_url.path));
}

void DatabaseTest::preparePostgres() {
    if (m_schema == Schema::None) {
        m_url = postgresUrl(u"test_%1"_s.arg(m_count));
        require(connectAsAdministrator()->execScript({u"CREATE DATABASE "_s + m_url.name}));
        return;
    }
    // Making a database takes a tenth of a second, emptying one a hundredth.
    m_url = postgresUrl(u"test"_s);
    if (m_emptying.isEmpty())
        makeSharedDatabase();
    else
        require(open(m_url)->execScript(m_emptying));
}

void DatabaseTest::makeSharedDatabase() {
    require(connectAsAdministrator()->execScript({u"CREATE DATABASE "_s + m_url.name}));
    require(store::migrate(m_url).map([](const auto&) {}));
    const auto tables = open(m_url)->list<QString>(
        u"SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migrations'"_s);
    require(tables.map([](const auto&) {}));
    // A replica does not check references, so the order is of no importance.
    m_emptying = {u"SET session_replication_role = replica"_s};
    for (const QString& table : *tables)
        m_emptying.append(u"DELETE FROM "_s + table);
}

void DatabaseTest::cleanup() {
    m_stores.reset();
    m_database.reset();
    if (m_schema == Schema::None && !isSqlite())
        require(connectAsAdministrator()->execScript(
            {u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_url.name)}));
}

} // namespace support
