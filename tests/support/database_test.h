#pragma once

#include "server/store/database.h"
#include "server/store/stores.h"
#include "tests/support/postgres_server.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

namespace support {

// The base of every test that needs a database: each of its test functions runs twice, on SQLite and on
// PostgreSQL, and every row of every function begins with an empty database that has the current schema.
class DatabaseTest : public QObject {
    Q_OBJECT

protected:
    // Tests of the migrations themselves want it empty.
    enum class Schema { Current, None };
    explicit DatabaseTest(Schema schema = Schema::Current) : m_schema(schema) {}

    [[nodiscard]] store::Dialect dialect() const;
    [[nodiscard]] bool isSqlite() const { return dialect() == store::Dialect::Sqlite; }
    [[nodiscard]] store::Database& db() { return *m_database; }
    [[nodiscard]] store::Stores& stores() { return *m_stores; }
    [[nodiscard]] const store::DatabaseUrl& url() const { return m_url; }
    // In the form that DATABASE_URL has.
    [[nodiscard]] QString urlText() const;
    // One more connection to the same database.
    [[nodiscard]] std::unique_ptr<store::Database>
    connectAgain(store::OpenMode mode = store::OpenMode::ReadWrite);
    // PostgreSQL: as superuser to the maintenance database.
    [[nodiscard]] std::unique_ptr<store::Database> connectAsAdministrator();
    [[nodiscard]] QString path(const QString& fileName) const { return m_directory.filePath(fileName); }

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();

private:
    void prepareSqlite();
    void preparePostgres();
    void makeSharedDatabase();
    [[nodiscard]] store::DatabaseUrl postgresUrl(const QString& name) const;

    const Schema m_schema;
    QTemporaryDir m_directory;
    PostgresServer m_postgres;
    QStringList m_emptying; // PostgreSQL: what empties the one database that all tests share.
    int m_count = 0;
    store::DatabaseUrl m_url;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::Stores> m_stores;
};

} // namespace support

Q_DECLARE_METATYPE(store::Dialect)

// Fails the test with the error's texts unless the Result or Status is good.
#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto& checkedResult = (expression);                                                            \
        if (!checkedResult)                                                                                  \
            QFAIL(qPrintable(checkedResult.error().message + QStringLiteral(" / ") +                         \
                             checkedResult.error().detail));                                                 \
    } while (false)

// The same, and compares the value.
#define COMPARE_OK(expression, expected)                                                                     \
    do {                                                                                                     \
        const auto& comparedResult = (expression);                                                           \
        VERIFY_OK(comparedResult);                                                                           \
        QCOMPARE(*comparedResult, expected);                                                                 \
    } while (false)
