#include "server/http/headers.h"

#include <QTest>

using http::Headers;

class TestHeaders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesIgnoreCase();
    void setReplacesAll();
    void elements_data();
    void elements();
};

void TestHeaders::namesIgnoreCase() {
    Headers headers{{"Accept", "a"}, {"ACCEPT", "b"}};
    QVERIFY(headers.contains("accept"));
    QVERIFY(!headers.contains("accep"));
    QCOMPARE(headers.value("accept"), QByteArray("a"));
    QCOMPARE(headers.values("Accept"), (QList<QByteArray>{"a", "b"}));
    QCOMPARE(headers.value("none"), QByteArray());
}

void TestHeaders::setReplacesAll() {
    Headers headers{{"X", "1"}, {"Y", "2"}, {"x", "3"}};
    headers.set("X", "4");
    QCOMPARE(headers.values("x"), QList<QByteArray>{"4"});
    QCOMPARE(headers.all().size(), 2);
    headers.remove("y");
    QCOMPARE(headers.all().size(), 1);
}

void TestHeaders::elements_data() {
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<bool>("there");
    QTest::newRow("only one of its line") << QByteArray("close") << true;
    QTest::newRow("last of a list, other case") << QByteArray("upgrade") << true;
    QTest::newRow("part of an element") << QByteArray("keep") << false;
    QTest::newRow("of another header") << QByteArray("websocket") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestHeaders::elements() {
    QFETCH(const QByteArray, element);
    const Headers headers{
        {"Connection", " keep-alive ,, Upgrade"}, {"connection", "close"}, {"Upgrade", "websocket"}};
    QTEST(headers.hasElement("Connection", element), "there");
}

QTEST_GUILESS_MAIN(TestHeaders)
#include "tst_headers.moc"
