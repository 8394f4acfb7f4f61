#include "server/http/conditional.h"

#include <QTest>

using Kind = http::RangeRequest::Kind;

class TestConditional final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void etags_data();
    void etags();
    void ranges_data();
    void ranges();
    void ifRange();
    void codings_data();
    void codings();
};

void TestConditional::etags_data() {
    QTest::addColumn<QByteArray>("ifNoneMatch");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << QByteArray("\"a\"") << true;
    QTest::newRow("other") << QByteArray("\"b\"") << false;
    QTest::newRow("in a list") << QByteArray("\"b\", \"a\"") << true;
    QTest::newRow("weak, as proxies make it") << QByteArray("W/\"a\"") << true;
    QTest::newRow("any") << QByteArray("*") << true;
    QTest::newRow("without quotes") << QByteArray("a") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestConditional::etags() {
    QFETCH(const QByteArray, ifNoneMatch);
    QTEST(http::matchesEtag({{"If-None-Match", ifNoneMatch}}, "\"a\""), "matches");
}

void TestConditional::ranges_data() {
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    const auto row = [](const char* range, qint64 size, Kind kind, qint64 offset = 0, qint64 length = 0) {
        QTest::addRow("%s of %d", range, int(size)) << QByteArray(range) << size << kind << offset << length;
    };
    row("bytes=0-0", 10, Kind::Part, 0, 1);
    row("bytes=2-5", 10, Kind::Part, 2, 4);
    row("bytes=2-", 10, Kind::Part, 2, 8);
    row("bytes=2-99", 10, Kind::Part, 2, 8);
    row("bytes=-3", 10, Kind::Part, 7, 3);
    row("bytes=-30", 10, Kind::Part, 0, 10);
    row("bytes=9-9", 10, Kind::Part, 9, 1);
    row("bytes=10-", 10, Kind::Unsatisfiable);
    row("bytes=-0", 10, Kind::Unsatisfiable);
    row("bytes=0-0", 0, Kind::Unsatisfiable);
    row("bytes=5-2", 10, Kind::Whole);
    row("bytes=-", 10, Kind::Whole);
    row("bytes=a-b", 10, Kind::Whole);
    row("bytes=0-1,3-4", 10, Kind::Whole);
    row("lines=0-1", 10, Kind::Whole);
    row("bytes=99999999999999999999-", 10, Kind::Whole);
    row("bytes=5", 10, Kind::Whole);
    row("", 10, Kind::Whole);
}

void TestConditional::ranges() {
    QFETCH(const QByteArray, range);
    QFETCH(const qint64, size);
    QFETCH(const Kind, kind);
    const http::RangeRequest request = http::rangeOf({{"Range", range}}, "\"a\"", size);
    QVERIFY(request.kind == kind);
    QTEST(request.part.offset, "offset");
    QTEST(request.part.size, "length");
}

void TestConditional::ifRange() {
    const auto kind = [](const QByteArray& ifRange) {
        return http::rangeOf({{"Range", "bytes=0-1"}, {"If-Range", ifRange}}, "\"a\"", 10).kind;
    };
    QVERIFY(kind("\"a\"") == Kind::Part);
    QVERIFY(kind("\"b\"") == Kind::Whole);
    QVERIFY(kind("W/\"a\"") == Kind::Whole);
    QVERIFY(kind("Wed, 21 Oct 2015 07:28:00 GMT") == Kind::Whole);
}

void TestConditional::codings_data() {
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<double>("quality");
    QTest::newRow("listed") << QByteArray("gzip, deflate, br") << 1.0;
    QTest::newRow("with quality") << QByteArray("br ; q=0.5") << 0.5;
    QTest::newRow("refused") << QByteArray("br;q=0") << 0.0;
    QTest::newRow("not listed") << QByteArray("gzip") << 0.0;
    QTest::newRow("wildcard") << QByteArray("*") << 1.0;
    QTest::newRow("refused in spite of a wildcard") << QByteArray("*, br;q=0") << 0.0;
    QTest::newRow("malformed quality") << QByteArray("br;q=x") << 0.0;
    QTest::newRow("empty") << QByteArray() << 0.0;
}

void TestConditional::codings() {
    QFETCH(const QByteArray, accept);
    QTEST(http::codingQuality({{"Accept-Encoding", accept}}, "br"), "quality");
}

QTEST_GUILESS_MAIN(TestConditional)
#include "tst_conditional.moc"
