#include "server/store/migration.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Dialect;
using store::Migration;

// The files of sql/: their names, and how they are cut into statements.
class TestMigrationFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paragraphsAreStatements_data();
    void paragraphsAreStatements();
    void lineEndsDoNotMatter();
    void namesGiveTheOrder();
    void wrongNamesAreRefused_data();
    void wrongNamesAreRefused();
    void theProgramHoldsEveryFile_data();
    void theProgramHoldsEveryFile();
    void bothDatabasesHaveTheSameMigrations();
    void everyParagraphIsOneStatement();
};

void TestMigrationFiles::paragraphsAreStatements_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("one") << u"A;"_s << QStringList{u"A;"_s};
    QTest::newRow("two") << u"A;\n\nB;\n"_s << QStringList{u"A;"_s, u"B;"_s};
    QTest::newRow("several lines") << u"A (\n  B\n);\n\n\n\nC;"_s << QStringList{u"A (\n  B\n);"_s, u"C;"_s};
    QTest::newRow("blanks in blank lines") << u"A;\n \t\nB;"_s << QStringList{u"A;"_s, u"B;"_s};
    QTest::newRow("comments") << u"-- a;\n\n-- b\nA (\n  -- c;\n  B\n);\n-- d"_s
                              << QStringList{u"A (\n  B\n);"_s};
}

void TestMigrationFiles::paragraphsAreStatements() {
    QFETCH(QString, text);
    QFETCH(QStringList, statements);
    QCOMPARE(store::splitStatements(text), statements);
}

void TestMigrationFiles::lineEndsDoNotMatter() {
    const Migration ours = Migration::fromText(1, u"x"_s, "A\nB;\n\nC;\n");
    const Migration theirs = Migration::fromText(1, u"x"_s, "A\r\nB;\r\n\r\nC;\r\n");
    QCOMPARE(theirs.sha256, ours.sha256);
    QCOMPARE(theirs.statements, ours.statements);
    QCOMPARE(ours.sha256.size(), 64);
    QVERIFY(Migration::fromText(1, u"x"_s, "A\nB;\n\nD;\n").sha256 != ours.sha256);
}

namespace {

void writeFiles(const QString& folder, const QStringList& names) {
    for (const QString& name : names) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SELECT 1;\n");
    }
}

} // namespace

void TestMigrationFiles::namesGiveTheOrder() {
    const QTemporaryDir folder;
    writeFiles(folder.path(), {u"0002_second.sql"_s, u"0001_first_one.sql"_s});
    const auto migrations = store::loadMigrations(folder.path());
    QVERIFY(migrations);
    QCOMPARE(migrations->size(), 2);
    QCOMPARE(migrations->at(0).version, 1);
    QCOMPARE(migrations->at(0).name, u"first_one"_s);
    QCOMPARE(migrations->at(1).version, 2);
    QCOMPARE(migrations->at(1).statements, QStringList{u"SELECT 1;"_s});
}

void TestMigrationFiles::wrongNamesAreRefused_data() {
    QTest::addColumn<QStringList>("names");
    QTest::newRow("no files") << QStringList();
    QTest::newRow("gap") << QStringList{u"0001_a.sql"_s, u"0003_b.sql"_s};
    QTest::newRow("not from one") << QStringList{u"0002_a.sql"_s};
    QTest::newRow("duplicate") << QStringList{u"0001_a.sql"_s, u"0001_b.sql"_s};
    QTest::newRow("no number") << QStringList{u"first.sql"_s};
    QTest::newRow("short number") << QStringList{u"1_a.sql"_s};
    QTest::newRow("no name") << QStringList{u"0001_.sql"_s};
    QTest::newRow("upper case") << QStringList{u"0001_First.sql"_s};
    QTest::newRow("other file") << QStringList{u"0001_a.sql"_s, u"notes.txt"_s};
}

void TestMigrationFiles::wrongNamesAreRefused() {
    QFETCH(QStringList, names);
    const QTemporaryDir folder;
    writeFiles(folder.path(), names);
    QVERIFY(!store::loadMigrations(folder.path()));
}

void TestMigrationFiles::theProgramHoldsEveryFile_data() {
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("folder");
    QTest::newRow("sqlite") << Dialect::Sqlite << QStringLiteral(INTERVAL_SOURCE_DIR "/sql/sqlite");
    QTest::newRow("postgres") << Dialect::Postgres << QStringLiteral(INTERVAL_SOURCE_DIR "/sql/postgres");
}

void TestMigrationFiles::theProgramHoldsEveryFile() {
    QFETCH(Dialect, dialect);
    QFETCH(QString, folder);
    const auto builtIn = store::builtInMigrations(dialect);
    QVERIFY2(builtIn, builtIn ? "" : qPrintable(builtIn.error().detail));
    const auto onDisk = store::loadMigrations(folder);
    QVERIFY2(onDisk, onDisk ? "" : qPrintable(onDisk.error().detail));
    QCOMPARE(builtIn->size(), onDisk->size());
    for (qsizetype i = 0; i < builtIn->size(); ++i)
        QCOMPARE(builtIn->at(i).sha256, onDisk->at(i).sha256);
}

void TestMigrationFiles::bothDatabasesHaveTheSameMigrations() {
    const auto sqlite = store::builtInMigrations(Dialect::Sqlite);
    const auto postgres = store::builtInMigrations(Dialect::Postgres);
    QVERIFY(sqlite && postgres);
    QCOMPARE(sqlite->size(), postgres->size());
    for (qsizetype i = 0; i < sqlite->size(); ++i)
        QCOMPARE(sqlite->at(i).name, postgres->at(i).name);
}

void TestMigrationFiles::everyParagraphIsOneStatement() {
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        const auto migrations = store::builtInMigrations(dialect);
        QVERIFY(migrations);
        for (const Migration& migration : *migrations) {
            QVERIFY(!migration.statements.isEmpty());
            for (const QString& statement : migration.statements) {
                QVERIFY2(statement.endsWith(u';'), qPrintable(statement));
                // The body of a trigger has statements of its own.
                const bool isTrigger = statement.startsWith(u"CREATE TRIGGER");
                QVERIFY2(isTrigger || statement.count(u';') == 1, qPrintable(statement));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestMigrationFiles)
#include "tst_migration_files.moc"
