#include "server/base/json.h"
#include "server/base/json_object_view.h"

#include <QTest>

using base::JsonObjectView;
using namespace Qt::StringLiterals;

class JsonObjectViewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesValuesAsTheyWereWritten_data();
    void givesValuesAsTheyWereWritten();
    void givesTextsOfStringsOnly_data();
    void givesTextsOfStringsOnly();
    void nullIsThereButNotPresent();
    void findsNothingThatIsNotThere_data();
    void findsNothingThatIsNotThere();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void refusesTextsThatAreCutOff();
};

void JsonObjectViewTest::givesValuesAsTheyWereWritten_data() {
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, const QByteArray& object, const QByteArray& value) {
        QTest::newRow(name) << object << value;
    };
    row("in its order", R"({"data":{"b":1,"a":2}})", R"({"b":1,"a":2})");
    row("with its blanks", "\n{ \"data\" :\t[ 1 , 2 ] }", "[ 1 , 2 ]");
    row("text with brackets", R"({"x":"}","data":"a\"]}","y":1})", R"("a\"]}")");
    row("text that ends in a backslash", R"({"data":"a\\","b":1})", R"("a\\")");
    row("text with escapes before it", R"({"a":"\u00fc\n","data":"\u00fc"})", R"("\u00fc")");
    row("large number", R"({"data":12345678901234567890})", "12345678901234567890");
    row("number with all its digits", R"({"data":-1.2300e-7,"b":1})", "-1.2300e-7");
    row("name", R"({"data":true})", "true");
    row("after deep ones", R"({"a":{"data":[{"data":1}]},"data":2})", "2");
    row("escaped name", R"({"\u0064ata":3})", "3");
    row("the last of two", R"({"data":1,"data":2})", "2");
    row("beyond ASCII", R"({"data":"Öztürk 🎉"})", "\"Öztürk 🎉\"");
    row("empty ones", R"({"a":{},"b":[],"data":{}})", "{}");
    row("half an emoji", R"({"a":"\ud83d","data":["\ud83d",{"b":"\udd11"}]})",
        R"(["\ud83d",{"b":"\udd11"}])");
}

void JsonObjectViewTest::givesValuesAsTheyWereWritten() {
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, value);
    QVERIFY(base::parseJsonObject(object));
    const std::optional<JsonObjectView> view = JsonObjectView::of(object);
    QVERIFY(view);
    QCOMPARE(view->json("data").value_or(QByteArrayView()), value);
    QCOMPARE(view->present("data").value_or(QByteArrayView()), value);
}

void JsonObjectViewTest::givesTextsOfStringsOnly_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& value, const std::optional<QByteArray>& text) {
        QTest::newRow(name) << value << text.has_value() << text.value_or(QByteArray());
    };
    row("empty", R"("")", "");
    row("escapes", R"("\"\\\/\b\f\n\r\t\u00fc\ud83d\udd11")", "\"\\/\b\f\n\r\tü🔑");
    row("half an emoji", R"("a\ud83d")", "a\xef\xbf\xbd");
    row("number", "1", {});
    row("object", R"({"a":"b"})", {});
    row("list", R"(["a"])", {});
    row("null", "null", {});
}

void JsonObjectViewTest::givesTextsOfStringsOnly() {
    QFETCH(QByteArray, value);
    QFETCH(bool, isText);
    const QByteArray object = "{\"a\":" + value + ",\"b\":\"x\"}";
    const std::optional<JsonObjectView> view = JsonObjectView::of(object);
    QVERIFY(view);
    QCOMPARE(view->text("a").has_value(), isText);
    QTEST(view->text("a").value_or(QByteArrayView()).toByteArray(), "text");
    QCOMPARE(view->text("b").value_or(QByteArrayView()), "x");
}

void JsonObjectViewTest::nullIsThereButNotPresent() {
    const std::optional<JsonObjectView> view = JsonObjectView::of(R"({"data":null})");
    QVERIFY(view);
    QCOMPARE(view->json("data").value_or(QByteArrayView()), "null");
    QVERIFY(!view->present("data"));
}

void JsonObjectViewTest::findsNothingThatIsNotThere_data() {
    QTest::addColumn<QByteArray>("object");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("others") << QByteArray(R"({"a":{"data":1},"b":"data"})");
}

void JsonObjectViewTest::findsNothingThatIsNotThere() {
    QFETCH(QByteArray, object);
    const std::optional<JsonObjectView> view = JsonObjectView::of(object);
    QVERIFY(view);
    QVERIFY(!view->json("data"));
    QVERIFY(!view->text("data"));
}

void JsonObjectViewTest::refusesWhatIsNoObject_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("list") << QByteArray(R"([{"a":1}])");
    QTest::newRow("text") << QByteArray(R"("a")");
    QTest::newRow("two") << QByteArray("{}{}");
    QTest::newRow("behind a NUL") << QByteArray("{}\0{}", 5);
    QTest::newRow("control character in a text") << QByteArray("{\"a\":\"\n\"}");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("a comma too many") << QByteArray(R"({"a":1,})");
    QTest::newRow("with very many members") << '{' + QByteArray(R"("a":1,)").repeated(1'000) + R"("a":1})";
    QTest::newRow("very deep") << "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
}

void JsonObjectViewTest::refusesWhatIsNoObject() {
    QFETCH(QByteArray, json);
    QVERIFY(!JsonObjectView::of(json));
}

void JsonObjectViewTest::refusesTextsThatAreCutOff() {
    const QByteArray object = R"({"a":["x\"\ud83d",{"b":1}],"data":{"c":"d\\\ud8"}})";
    for (qsizetype length = 0; length < object.size(); ++length)
        QVERIFY(!JsonObjectView::of(QByteArrayView(object).first(length)));
}

QTEST_GUILESS_MAIN(JsonObjectViewTest)
#include "tst_json_object_view.moc"
