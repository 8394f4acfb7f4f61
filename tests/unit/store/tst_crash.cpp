#include "tests/support/database_test.h"

#include <QProcess>

using namespace Qt::StringLiterals;

// What was acknowledged survives a process that is killed in the middle of its writing.
class TestCrash : public support::DatabaseTest {
    Q_OBJECT

public:
    TestCrash() : DatabaseTest(Schema::None) {}

private Q_SLOTS:
    void acknowledgedRowsSurvive_data();
    void acknowledgedRowsSurvive();

private:
    // The numbers that the writer had acknowledged when it was killed.
    [[nodiscard]] QList<qint64> writeAndKill(int atLeast);
};

QList<qint64> TestCrash::writeAndKill(int atLeast) {
    QProcess writer;
    writer.start(QStringLiteral(STORE_TOOL), {u"write"_s, urlText()});
    QByteArray output;
    while (output.count('\n') < atLeast && writer.waitForReadyRead(30'000))
        output += writer.readAllStandardOutput();
    writer.kill();
    writer.waitForFinished();
    output += writer.readAllStandardOutput();
    // The last line may be cut off.
    output.truncate(output.lastIndexOf('\n') + 1);
    QList<qint64> numbers;
    for (const QByteArray& line : output.split('\n')) {
        if (!line.isEmpty())
            numbers.append(line.toLongLong());
    }
    return numbers;
}

void TestCrash::acknowledgedRowsSurvive_data() {
    QTest::addColumn<int>("atLeast");
    for (const int count : {7, 50, 300, 1000, 2000})
        QTest::addRow("after %d rows", count) << count;
}

void TestCrash::acknowledgedRowsSurvive() {
    QFETCH(int, atLeast);
    VERIFY_OK(db().execScript({u"CREATE TABLE numbers (number INTEGER PRIMARY KEY)"_s}));
    const QList<qint64> acknowledged = writeAndKill(atLeast);
    QVERIFY2(acknowledged.size() >= atLeast, qPrintable(QString::number(acknowledged.size())));
    const auto reader = connectAgain();
    if (isSqlite())
        COMPARE_OK(reader->value<QString>(u"PRAGMA integrity_check"_s), u"ok"_s);
    const auto stored = reader->list<qint64>(u"SELECT number FROM numbers ORDER BY number"_s);
    VERIFY_OK(stored);
    QCOMPARE(stored->mid(0, acknowledged.size()), acknowledged);
    // What was not acknowledged is there as whole batches or not at all.
    QCOMPARE(stored->size() % 7, 0);
    VERIFY_OK(reader->exec(u"INSERT INTO numbers VALUES (-1)"_s));
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
