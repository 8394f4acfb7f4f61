#include "tests/support/database_test.h"

#include "server/store/migrator.h"

#include <QFile>

namespace support {

using namespace Qt::StringLiterals;

namespace {

constexpr auto TemplateName = "interval_template"_L1;

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
    if (m_schema == Schema::Current)
        makeTemplates();
}

void DatabaseTest::makeTemplates() {
    const store::DatabaseUrl sqlite = store::DatabaseUrl::sqlite(path(TemplateName));
    require(store::migrate(sqlite).map([](const auto&) {}));
    require(open(sqlite)->execScript({u"PRAGMA wal_checkpoint(TRUNCATE)"_s}));
    require(connectAsAdministrator()->execScript({u"CREATE DATABASE "_s + TemplateName}));
    require(store::migrate(postgresUrl(TemplateName)).map([](const auto&) {}));
}

store::DatabaseUrl DatabaseTest::postgresUrl(const QString& name) const {
    store::DatabaseUrl url = *store::DatabaseUrl::parse(m_postgres.url());
    url.name = name;
    return url;
}

void DatabaseTest::init() {
    QFETCH_GLOBAL(store::Dialect, dialect);
    const QString name = u"test_%1"_s.arg(++m_count);
    m_url = dialect == store::Dialect::Sqlite ? store::DatabaseUrl::sqlite(path(name)) : postgresUrl(name);
    copyTemplate();
    m_database = open(m_url);
    m_stores = std::make_unique<store::Stores>(*m_database);
}

void DatabaseTest::copyTemplate() {
    if (!isSqlite()) {
        const QString source = m_schema == Schema::Current ? QString(TemplateName) : u"template1"_s;
        require(connectAsAdministrator()->execScript(
            {u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(m_url.name, source)}));
    } else if (m_schema == Schema::Current) {
        QVERIFY(QFile::copy(path(TemplateName), m_url.path));
    }
}

void DatabaseTest::cleanup() {
    m_stores.reset();
    m_database.reset();
    if (!isSqlite())
        require(connectAsAdministrator()->execScript(
            {u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_url.name)}));
}

} // namespace support
