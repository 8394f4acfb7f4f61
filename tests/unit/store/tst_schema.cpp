#include "server/store/migrator.h"
#include "tests/support/database_test.h"

using namespace Qt::StringLiterals;

// The two forms of the schema must not drift apart: what SQLite has, both have. Only run_words, by which runs
// are searched, is a table of its own kind in the one and an index in the other.
class TestSchema : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreTheSame();
    void indexesAreTheSame();
    void referencesAreTheSame();
    void everyTableHasAPrimaryKey();

private:
    [[nodiscard]] std::unique_ptr<store::Database> freshSqlite();
    static QStringList columns(store::Database& database);
    static QStringList indexes(store::Database& database);
    static QStringList references(store::Database& database);
};

namespace {

QStringList textsOf(store::Database& database, const QString& sqlite, const QString& postgres) {
    const bool isSqlite = database.dialect() == store::Dialect::Sqlite;
    base::Result<QStringList> rows = database.list<QString>(isSqlite ? sqlite : postgres);
    if (!rows)
        qFatal("%ls", qUtf16Printable(rows.error().detail));
    rows->sort();
    return *rows;
}

} // namespace

std::unique_ptr<store::Database> TestSchema::freshSqlite() {
    const auto file = store::DatabaseUrl::sqlite(path(u"fresh"_s));
    if (!store::migrate(file))
        qFatal("The SQLite schema cannot be made.");
    return std::move(*store::Database::open(file));
}

// "table.column kind [null]"
QStringList TestSchema::columns(store::Database& database) {
    return textsOf(database, uR"(
        SELECT m.name || '.' || c.name || ' ' || lower(c.type) ||
               CASE WHEN c."notnull" = 0 AND c.pk = 0 THEN ' null' ELSE '' END
        FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name <> 'schema_migrations' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'
              AND m.name NOT LIKE 'run!_words%' ESCAPE '!')"_s,
                   uR"(
        SELECT table_name || '.' || column_name || ' ' ||
               CASE data_type WHEN 'text' THEN 'text' ELSE 'integer' END ||
               CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> 'schema_migrations'
              AND data_type <> 'tsvector')"_s);
}

// Those made by CREATE INDEX: "table index [unique] [partial] columns".
QStringList TestSchema::indexes(store::Database& database) {
    return textsOf(database, uR"(
        SELECT m.tbl_name || ' ' || m.name ||
               CASE WHEN m.sql LIKE '%UNIQUE%' THEN ' unique' ELSE '' END ||
               CASE WHEN m.sql LIKE '%WHERE%' THEN ' partial' ELSE '' END || ' ' ||
               (SELECT group_concat(i.name) FROM pragma_index_info(m.name) i)
        FROM sqlite_master m WHERE m.type = 'index' AND m.sql IS NOT NULL)"_s,
                   uR"(
        SELECT t.relname || ' ' || c.relname ||
               CASE WHEN i.indisunique THEN ' unique' ELSE '' END ||
               CASE WHEN i.indpred IS NOT NULL THEN ' partial' ELSE '' END || ' ' ||
               (SELECT string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
        JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname = 'public' AND c.relname <> 'run_words' AND NOT EXISTS (
            SELECT 1 FROM pg_constraint o WHERE o.conindid = c.oid AND o.contype IN ('p', 'u')))"_s);
}

// "table.column -> table RULE"
QStringList TestSchema::references(store::Database& database) {
    return textsOf(database, uR"(
        SELECT m.name || '.' || f."from" || ' -> ' || f."table" || ' ' || f.on_delete
        FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table')"_s,
                   uR"(
        SELECT t.relname || '.' || a.attname || ' -> ' || r.relname || ' ' ||
               CASE o.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
                                  WHEN 'r' THEN 'RESTRICT' ELSE 'NO ACTION' END
        FROM pg_constraint o JOIN pg_class t ON t.oid = o.conrelid JOIN pg_class r ON r.oid = o.confrelid
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = o.conkey[1]
        WHERE o.contype = 'f')"_s);
}

void TestSchema::columnsAreTheSame() {
    const QStringList expected = columns(*freshSqlite());
    QVERIFY(expected.size() > 200);
    QCOMPARE(columns(db()), expected);
}

void TestSchema::indexesAreTheSame() {
    const QStringList expected = indexes(*freshSqlite());
    QVERIFY(expected.size() > 30);
    QCOMPARE(indexes(db()), expected);
}

void TestSchema::referencesAreTheSame() {
    const QStringList expected = references(*freshSqlite());
    QVERIFY(expected.size() > 40);
    QVERIFY2(expected.filter(u"NO ACTION"_s).isEmpty(),
             qPrintable(expected.filter(u"NO ACTION"_s).join(u'\n')));
    QCOMPARE(references(db()), expected);
}

void TestSchema::everyTableHasAPrimaryKey() {
    const QStringList without = textsOf(db(), uR"(
        SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'
            AND m.name NOT LIKE 'run!_words%' ESCAPE '!' AND NOT EXISTS (
            SELECT 1 FROM pragma_table_info(m.name) c WHERE c.pk > 0))"_s,
                                        uR"(
        SELECT t.relname FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname = 'public' AND t.relkind = 'r' AND NOT EXISTS (
            SELECT 1 FROM pg_constraint o WHERE o.conrelid = t.oid AND o.contype = 'p'))"_s);
    QCOMPARE(without, QStringList());
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
