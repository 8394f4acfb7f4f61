#include "server/base/json.h"
#include "server/base/raw_json.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RawJsonTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheTextOfAMember_data();
    void findsTheTextOfAMember();
    void findsWhatIsNotThere_data();
    void findsWhatIsNotThere();
    void endsWithTextsThatAreCutOff();
    void embedsTextsInTrees();
};

void RawJsonTest::findsTheTextOfAMember_data() {
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QString>("text");
    QTest::newRow("in its order") << QByteArray(R"({"data":{"b":1,"a":2}})") << uR"({"b":1,"a":2})"_s;
    QTest::newRow("with its blanks") << QByteArray("\n{ \"data\" :\t[ 1 , 2 ] }") << u"[ 1 , 2 ]"_s;
    QTest::newRow("text with brackets") << QByteArray(R"({"x":"}","data":"a\"]}","y":1})") << uR"("a\"]}")"_s;
    QTest::newRow("text that ends in a backslash") << QByteArray(R"({"data":"a\\","b":1})") << uR"("a\\")"_s;
    QTest::newRow("large number") << QByteArray(R"({"data":12345678901234567890})")
                                  << u"12345678901234567890"_s;
    QTest::newRow("name") << QByteArray(R"({"data":true})") << u"true"_s;
    QTest::newRow("after deep ones") << QByteArray(R"({"a":{"data":[{"data":1}]},"data":2})") << u"2"_s;
    QTest::newRow("escaped name") << QByteArray(R"({"\u0064ata":3})") << u"3"_s;
    QTest::newRow("the last of two") << QByteArray(R"({"data":1,"data":2})") << u"2"_s;
    QTest::newRow("beyond ASCII") << QByteArray(R"({"data":"Öztürk 🎉"})") << u"\"Öztürk 🎉\""_s;
    QTest::newRow("empty ones") << QByteArray(R"({"a":{},"b":[],"data":{}})") << u"{}"_s;
}

void RawJsonTest::findsTheTextOfAMember() {
    QFETCH(QByteArray, object);
    QVERIFY(base::parseJsonObject(object));
    QTEST(base::memberText(object, u"data").value_or(QString()), "text");
}

void RawJsonTest::findsWhatIsNotThere_data() {
    QTest::addColumn<QByteArray>("object");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("others") << QByteArray(R"({"a":{"data":1},"b":"data"})");
    QTest::newRow("null") << QByteArray(R"({"data":null})");
}

void RawJsonTest::findsWhatIsNotThere() {
    QFETCH(QByteArray, object);
    QVERIFY(!base::memberText(object, u"data"));
}

// They are refused before; here they must only come to an end.
void RawJsonTest::endsWithTextsThatAreCutOff() {
    const QByteArray object = R"({"a":["x\"",{"b":1}],"data":{"c":"d\\"}})";
    for (qsizetype length = 0; length < object.size(); ++length)
        static_cast<void>(base::memberText(QByteArrayView(object).first(length), u"data"));
}

void RawJsonTest::embedsTextsInTrees() {
    base::EmbeddedJson embedded;
    const QJsonObject tree{{u"a"_s, embedded.add(uR"({"z":1,"b":"ö"})"_s)},
                           {u"b"_s, embedded.add(QString())},
                           {u"c"_s, QJsonArray{embedded.add(u"7"_s)}}};
    QCOMPARE(embedded.fill(base::toJson(tree)), QByteArray(R"({"a":{"z":1,"b":"ö"},"b":null,"c":[7]})"));
}

QTEST_GUILESS_MAIN(RawJsonTest)
#include "tst_raw_json.moc"
