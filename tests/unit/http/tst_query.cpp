#include "server/http/query.h"

#include <QTest>

using namespace Qt::StringLiterals;
using http::Query;

using Pairs = QList<Query::Pair>;

class TestQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void lookUps();
    void controlCharactersAreRefused();
};

void TestQuery::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Pairs>("pairs");
    QTest::newRow("empty") << QByteArray() << Pairs{};
    QTest::newRow("only separators") << QByteArray("&&") << Pairs{};
    QTest::newRow("one") << QByteArray("a=1") << Pairs{{u"a"_s, u"1"_s}};
    QTest::newRow("without a value") << QByteArray("a&b=") << Pairs{{u"a"_s, {}}, {u"b"_s, u""_s}};
    QTest::newRow("equals signs") << QByteArray("a=b=c") << Pairs{{u"a"_s, u"b=c"_s}};
    QTest::newRow("escapes") << QByteArray("%61%3D=%26+%2B") << Pairs{{u"a="_s, u"& +"_s}};
    QTest::newRow("UTF-8") << QByteArray("q=%E2%82%AC") << Pairs{{u"q"_s, u"€"_s}};
    QTest::newRow("no UTF-8") << QByteArray("q=%E2x") << Pairs{{u"q"_s, u"\uFFFDx"_s}};
    QTest::newRow("loose percent signs") << QByteArray("q=100%&r=%4&s=%zz")
                                         << Pairs{{u"q"_s, u"100%"_s}, {u"r"_s, u"%4"_s}, {u"s"_s, u"%zz"_s}};
    QTest::newRow("line breaks") << QByteArray("q=a%0D%0Ab%09") << Pairs{{u"q"_s, u"a\r\nb\t"_s}};
}

void TestQuery::parses() {
    QFETCH(const QByteArray, text);
    const auto query = Query::parse(text);
    QVERIFY(query);
    QTEST(query->all(), "pairs");
}

void TestQuery::lookUps() {
    const auto query = Query::parse("a=1&b=2&a=3");
    QVERIFY(query->has(u"a"));
    QVERIFY(!query->has(u"c"));
    QCOMPARE(query->value(u"a"), u"1"_s);
    QCOMPARE(query->values(u"a"), (QStringList{u"1"_s, u"3"_s}));
    QCOMPARE(query->value(u"c"), QString());
}

void TestQuery::controlCharactersAreRefused() {
    for (const char* text : {"a=%00", "%00=a", "a=%1b", "a=%7f"})
        QVERIFY2(!Query::parse(text), text);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
