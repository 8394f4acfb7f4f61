#include "server/store/model_enums.h"
#include "server/store/sql_error.h"
#include "server/store/transaction.h"
#include "tests/support/database_test.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

// Every kind of column value.
struct Everything {
    qint64 id = 0;
    QString text;
    bool flag = false;
    model::HostStatus status = model::HostStatus::Online;
    std::optional<QString> maybeText;
    std::optional<qint64> maybeNumber;
    std::optional<bool> maybeFlag;
    std::optional<model::ResultStatus> maybeStatus;

    bool operator==(const Everything&) const = default;
};

void read(store::Row& row, Everything& e) {
    row.into(e.id, e.text, e.flag, e.status, e.maybeText, e.maybeNumber, e.maybeFlag, e.maybeStatus);
}

struct Pair {
    QString left;
    QString right;
};

void read(store::Row& row, Pair& pair) { row.into(pair.left, pair.right); }

} // namespace

class TestDatabase : public support::DatabaseTest {
    Q_OBJECT

public:
    TestDatabase() : DatabaseTest(Schema::None) {}

private Q_SLOTS:
    void valuesComeBackAsTheyWent_data();
    void valuesComeBackAsTheyWent();
    void aNullTextIsAnEmptyOne();
    void oneIsTheFirstRowOrNothing();
    void execTellsHowManyRowsChanged();
    void returningReadsWhatWasWritten();
    void manyRowsAreInsertedAtOnce();
    void aViolatedKeyIsAConflict();
    void otherFailuresAreInternalAndHideValues();
    void anUnknownNameFailsTheQuery();
    void statementsArePreparedOnce();
    void aFailedStatementLeavesTheConnectionUsable();
    void readOnlyConnectionsRefuseToWrite();
    void referencesAreEnforced();
    void aTransactionRollsBackUnlessCommitted();
    void aNewFileIsPrivate();
    void aFileThatIsNoDatabaseIsRefused();
    void aMissingFolderIsNamed();
    void aLostSessionIsReplaced();
    void aLostSessionEndsATransaction();
    void anUnreachableServerIsUnavailable();

private:
    void makeTable();
    void endSession(store::Database& database);
};

void TestDatabase::makeTable() {
    const QString number = isSqlite() ? u"INTEGER"_s : u"BIGINT"_s;
    const QString flag = isSqlite() ? u"INTEGER"_s : u"SMALLINT"_s;
    VERIFY_OK(db().execScript(
        {u"CREATE TABLE things (id %1 PRIMARY KEY, text TEXT NOT NULL, flag %2 NOT NULL, status TEXT NOT "
         u"NULL, "
         "maybe_text TEXT, maybe_number %1, maybe_flag %2, maybe_status TEXT)"_s.arg(number, flag)}));
}

void TestDatabase::valuesComeBackAsTheyWent_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("number");
    QTest::newRow("plain") << u"hello"_s << qint64(1);
    QTest::newRow("empty") << u""_s << qint64(0);
    QTest::newRow("quotes") << u"it's \"here\" \\ `there` ? :name $1 [x] %1"_s << qint64(-1);
    QTest::newRow("lines") << u"a\nb\r\n\tc"_s << qint64(1'704'067'200'123);
    QTest::newRow("unicode") << u"Zoë — 東京 🎉"_s << std::numeric_limits<qint64>::max();
    QTest::newRow("long") << QString(1'000'000, u'x') << std::numeric_limits<qint64>::min();
}

void TestDatabase::valuesComeBackAsTheyWent() {
    QFETCH(QString, text);
    QFETCH(qint64, number);
    makeTable();
    const Everything full{number, text,   true,  model::HostStatus::ShuttingDown,
                          text,   number, false, model::ResultStatus::Redirected};
    const Everything bare{42, text, false, model::HostStatus::Offline, {}, {}, {}, {}};
    for (const Everything& e : {full, bare}) {
        VERIFY_OK(db().exec(
            u"INSERT INTO things VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {e.id, e.text, e.flag, e.status, e.maybeText, e.maybeNumber, e.maybeFlag, e.maybeStatus}));
        COMPARE_OK(db().one<Everything>(u"SELECT * FROM things WHERE id = ?"_s, {e.id}), std::optional(e));
    }
}

void TestDatabase::aNullTextIsAnEmptyOne() {
    makeTable();
    // PostgreSQL cannot store U+0000.
    const QString withNul = u"a"_s + QChar(u'\0') + u'b';
    for (const QString& text : {QString(), withNul})
        VERIFY_OK(db().exec(u"INSERT INTO things VALUES (?, ?, 0, 'ONLINE', ?, NULL, NULL, NULL)"_s,
                            {text.size(), text, store::nullIfEmpty(text)}));
    COMPARE_OK(db().list<QString>(u"SELECT text FROM things ORDER BY id"_s),
               (QStringList{QString(), u"a\uFFFDb"_s}));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things WHERE maybe_text IS NULL"_s), 1);
}

void TestDatabase::oneIsTheFirstRowOrNothing() {
    COMPARE_OK(db().one<QString>(u"SELECT 'a' AS x UNION ALL SELECT 'b' ORDER BY x"_s),
               std::optional(u"a"_s));
    COMPARE_OK(db().one<QString>(u"SELECT 'a' WHERE 1 = 0"_s), std::optional<QString>());
    COMPARE_OK(db().list<QString>(u"SELECT 'a' WHERE 1 = 0"_s), QStringList());
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM (SELECT 1 WHERE 1 = 0) AS none"_s), 0);
    const auto pair = db().one<Pair>(u"SELECT 'l', 'r'"_s);
    VERIFY_OK(pair);
    QCOMPARE((*pair)->left + (*pair)->right, u"lr"_s);
}

void TestDatabase::execTellsHowManyRowsChanged() {
    makeTable();
    const QString insert = u"INSERT INTO things VALUES (?, 'x', 0, 'ONLINE', NULL, NULL, NULL, NULL)"_s;
    for (int id : {1, 2, 3})
        COMPARE_OK(db().execCount(insert, {id}), 1);
    COMPARE_OK(db().execCount(u"UPDATE things SET text = 'y' WHERE id > ?"_s, {1}), 2);
    COMPARE_OK(db().execAny(u"UPDATE things SET text = 'y' WHERE id = ?"_s, {9}), false);
    COMPARE_OK(db().execAny(u"DELETE FROM things WHERE id = ?"_s, {3}), true);
    COMPARE_OK(db().execAny(insert + u" ON CONFLICT DO NOTHING"_s, {1}), false);
}

void TestDatabase::returningReadsWhatWasWritten() {
    makeTable();
    COMPARE_OK(
        db().execOne<qint64>(
            u"INSERT INTO things VALUES (?, 'x', 0, 'ONLINE', NULL, NULL, NULL, NULL) RETURNING id"_s, {7}),
        std::optional<qint64>(7));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things"_s), 1);
}

void TestDatabase::manyRowsAreInsertedAtOnce() {
    makeTable();
    QList<store::Binds> rows;
    for (int i = 0; i < 203; ++i)
        rows.append(store::Binds{i, u"text %1"_s.arg(i), false, model::HostStatus::Online});
    const QString head = u"INSERT INTO things (id, text, flag, status) VALUES"_s;
    VERIFY_OK(db().execMany(head, {}));
    VERIFY_OK(db().execMany(head, rows));
    VERIFY_OK(db().execMany(head, rows.mid(0, 5), u"ON CONFLICT (id) DO UPDATE SET text = 'new'"_s));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things"_s), 203);
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things WHERE text = 'new'"_s), 5);
    COMPARE_OK(db().value<QString>(u"SELECT text FROM things WHERE id = 202"_s), u"text 202"_s);
}

void TestDatabase::aViolatedKeyIsAConflict() {
    VERIFY_OK(db().execScript({u"CREATE TABLE keyed (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"_s}));
    const QString insert = u"INSERT INTO keyed VALUES (?, ?)"_s;
    VERIFY_OK(db().exec(insert, {1, u"one"_s}));
    QCOMPARE(db().exec(insert, {1, u"other"_s}).error().code, base::Code::Conflict);
    QCOMPARE(db().exec(insert, {2, u"one"_s}).error().code, base::Code::Conflict);
}

void TestDatabase::otherFailuresAreInternalAndHideValues() {
    makeTable();
    const auto failure = db().exec(u"INSERT INTO things (id, text, flag, status) VALUES (?, ?, ?, NULL)"_s,
                                   {1, u"the secret"_s, true});
    QVERIFY(!failure);
    QCOMPARE(failure.error().code, base::Code::Internal);
    QCOMPARE(failure.error().message, u"Internal server error"_s);
    QVERIFY2(failure.error().detail.contains(u"INSERT INTO things"), qPrintable(failure.error().detail));
    QVERIFY2(!failure.error().detail.contains(u"the secret"), qPrintable(failure.error().detail));
    QCOMPARE(db().list<QString>(u"SELECT nothing FROM nowhere"_s).error().code, base::Code::Internal);
}

void TestDatabase::anUnknownNameFailsTheQuery() {
    makeTable();
    VERIFY_OK(db().exec(u"INSERT INTO things VALUES (1, 'x', 0, 'SLEEPING', NULL, NULL, NULL, NULL)"_s));
    const auto row = db().one<Everything>(u"SELECT * FROM things"_s);
    QVERIFY(!row);
    QCOMPARE(row.error().code, base::Code::Internal);
    QVERIFY2(row.error().detail.contains(u"SLEEPING"), qPrintable(row.error().detail));
}

void TestDatabase::statementsArePreparedOnce() {
    const QString sql = u"SELECT CAST(? AS TEXT)"_s;
    const qsizetype before = db().preparedStatements().size();
    for (int i = 0; i < 3; ++i)
        COMPARE_OK(db().value<QString>(sql, {QString::number(i)}), QString::number(i));
    QCOMPARE(db().preparedStatements().size(), before + 1);
}

void TestDatabase::aFailedStatementLeavesTheConnectionUsable() {
    QVERIFY(!db().exec(u"no such statement"_s));
    QVERIFY(!db().execScript({u"no such statement"_s}));
    COMPARE_OK(db().value<qint64>(u"SELECT 1"_s), 1);
}

void TestDatabase::readOnlyConnectionsRefuseToWrite() {
    makeTable();
    const auto reader = connectAgain(store::OpenMode::ReadOnly);
    COMPARE_OK(reader->value<qint64>(u"SELECT COUNT(*) FROM things"_s), 0);
    QVERIFY(!reader->exec(u"DELETE FROM things"_s));
    QVERIFY(!reader->execScript({u"DROP TABLE things"_s}));
    // It sees what others commit.
    VERIFY_OK(db().exec(u"INSERT INTO things VALUES (1, 'x', 0, 'ONLINE', NULL, NULL, NULL, NULL)"_s));
    COMPARE_OK(reader->value<qint64>(u"SELECT COUNT(*) FROM things"_s), 1);
}

void TestDatabase::referencesAreEnforced() {
    VERIFY_OK(db().execScript({u"CREATE TABLE parents (id INTEGER PRIMARY KEY)"_s,
                               u"CREATE TABLE children (id INTEGER REFERENCES parents (id))"_s}));
    QVERIFY(!db().exec(u"INSERT INTO children VALUES (?)"_s, {1}));
}

void TestDatabase::aTransactionRollsBackUnlessCommitted() {
    makeTable();
    const QString insert = u"INSERT INTO things VALUES (?, 'x', 0, 'ONLINE', NULL, NULL, NULL, NULL)"_s;
    {
        auto transaction = store::Transaction::begin(db());
        VERIFY_OK(transaction);
        VERIFY_OK(db().exec(insert, {1}));
    }
    {
        auto transaction = store::Transaction::begin(db());
        VERIFY_OK(transaction);
        VERIFY_OK(db().exec(insert, {2}));
        COMPARE_OK(connectAgain()->value<qint64>(u"SELECT COUNT(*) FROM things"_s), 0);
        VERIFY_OK(transaction->commit());
    }
    COMPARE_OK(connectAgain()->list<qint64>(u"SELECT id FROM things"_s), QList<qint64>{2});
}

void TestDatabase::aNewFileIsPrivate() {
    const store::DatabaseUrl file = store::DatabaseUrl::sqlite(path(u"private"_s));
    VERIFY_OK(store::Database::open(file));
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(file.path).permissions() & Others));
}

void TestDatabase::aFileThatIsNoDatabaseIsRefused() {
    QFile file(path(u"text"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto opened = store::Database::open(store::DatabaseUrl::sqlite(file.fileName()));
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(file.fileName()), qPrintable(opened.error().message));
    QVERIFY2(opened.error().message.contains(u"not a database"), qPrintable(opened.error().message));
}

void TestDatabase::aMissingFolderIsNamed() {
    const auto opened = store::Database::open(store::DatabaseUrl::sqlite(path(u"missing/file"_s)));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::Code::Unavailable);
    QVERIFY2(opened.error().message.contains(u"missing/file"), qPrintable(opened.error().message));
}

void TestDatabase::endSession(store::Database& database) {
    const auto pid = database.value<qint64>(u"SELECT pg_backend_pid()"_s);
    VERIFY_OK(pid);
    VERIFY_OK(connectAsAdministrator()->value<bool>(u"SELECT pg_terminate_backend(?, 5000)"_s, {*pid}));
}

void TestDatabase::aLostSessionIsReplaced() {
    if (isSqlite())
        return; // A file has no sessions.
    makeTable();
    endSession(db());
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things"_s), 0);
    endSession(db());
    // The first statement of a batch is a BEGIN, which has no effect yet that could be lost.
    db().beginItem();
    VERIFY_OK(db().exec(u"INSERT INTO things VALUES (1, 'x', 0, 'ONLINE', NULL, NULL, NULL, NULL)"_s));
    VERIFY_OK(db().endItem(true));
    VERIFY_OK(db().commitBatch());
    endSession(db());
    // Whether a lone write took place before the session ended cannot be known, so it is not repeated.
    const auto lone = db().exec(u"DELETE FROM things"_s);
    QCOMPARE(lone.error().code, base::Code::Unavailable);
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things"_s), 1);
}

void TestDatabase::aLostSessionEndsATransaction() {
    if (isSqlite())
        return; // A file has no sessions.
    makeTable();
    {
        auto transaction = store::Transaction::begin(db());
        VERIFY_OK(transaction);
        endSession(db());
        QCOMPARE(db().value<qint64>(u"SELECT 1"_s).error().code, base::Code::Unavailable);
        QCOMPARE(db().value<qint64>(u"SELECT 1"_s).error().code, base::Code::Unavailable);
        QVERIFY(!transaction->commit());
    }
    COMPARE_OK(db().value<qint64>(u"SELECT 1"_s), 1);
}

void TestDatabase::anUnreachableServerIsUnavailable() {
    if (isSqlite())
        return; // A file has no server.
    const auto administrator = connectAsAdministrator();
    VERIFY_OK(administrator->execScript({u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(url().name)}));
    endSession(db());
    const auto refused = db().value<qint64>(u"SELECT 1"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::Unavailable);
    QCOMPARE(base::reasonOf(refused.error()), QByteArray(store::DatabaseUnreachable));
    VERIFY_OK(administrator->execScript({u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(url().name)}));
    // Not at once: attempts are a second apart.
    QTRY_VERIFY_WITH_TIMEOUT(db().value<qint64>(u"SELECT 1"_s).has_value(), 5000);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
