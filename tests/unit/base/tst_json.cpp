#include "server/base/json.h"

#include <QTest>

using namespace Qt::StringLiterals;

class JsonTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nullCountsAsAbsent();
    void membersOfAWrongTypeAreAbsent();
    void readsMembers();
    void integerMember_data();
    void integerMember();
    void parseJson_data();
    void parseJson();
    void parseJsonRefuses_data();
    void parseJsonRefuses();
    void parseJsonObject();
    void parseJsonObjectRefuses_data();
    void parseJsonObjectRefuses();
    void toJson_data();
    void toJson();
    void toTimestamp_data();
    void toTimestamp();
    void toTimestampOrNull();
    void fromTimestamp_data();
    void fromTimestamp();
    void orNull();
};

namespace {

const QJsonObject Sample{{u"text"_s, u"abc"_s},     {u"empty"_s, u""_s}, {u"yes"_s, true},
                         {u"no"_s, false},          {u"number"_s, 12},   {u"null"_s, QJsonValue::Null},
                         {u"list"_s, QJsonArray{1}}};

} // namespace

void JsonTest::nullCountsAsAbsent() {
    QVERIFY(base::isPresent(Sample, "text"_L1));
    QVERIFY(base::isPresent(Sample, "empty"_L1));
    QVERIFY(base::isPresent(Sample, "no"_L1));
    QVERIFY(!base::isPresent(Sample, "null"_L1));
    QVERIFY(!base::isPresent(Sample, "nothing"_L1));
    for (const QLatin1StringView key : {"null"_L1, "nothing"_L1}) {
        QVERIFY(!base::stringMember(Sample, key));
        QVERIFY(!base::boolMember(Sample, key));
        QVERIFY(!base::integerMember(Sample, key));
    }
}

void JsonTest::membersOfAWrongTypeAreAbsent() {
    QVERIFY(!base::stringMember(Sample, "number"_L1));
    QVERIFY(!base::stringMember(Sample, "list"_L1));
    QVERIFY(!base::boolMember(Sample, "number"_L1));
    QVERIFY(!base::boolMember(Sample, "text"_L1));
    QVERIFY(!base::integerMember(Sample, "yes"_L1));
    QVERIFY(!base::integerMember(Sample, "text"_L1));
}

void JsonTest::readsMembers() {
    QCOMPARE(base::stringMember(Sample, "text"_L1), u"abc"_s);
    QCOMPARE(base::stringMember(Sample, "empty"_L1), u""_s);
    QCOMPARE(base::boolMember(Sample, "yes"_L1), true);
    QCOMPARE(base::boolMember(Sample, "no"_L1), false);
    QCOMPARE(base::integerMember(Sample, "number"_L1), 12);
}

void JsonTest::integerMember_data() {
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<qint64>("value");
    QTest::newRow("zero") << QByteArray("0") << true << qint64(0);
    QTest::newRow("negative") << QByteArray("-7") << true << qint64(-7);
    QTest::newRow("whole, written as a fraction") << QByteArray("3.0") << true << qint64(3);
    QTest::newRow("whole, written with exponent") << QByteArray("1.5e3") << true << qint64(1500);
    QTest::newRow("time in ms") << QByteArray("1700000000000") << true << qint64(1'700'000'000'000);
    QTest::newRow("largest safe") << QByteArray("9007199254740991") << true << qint64(9'007'199'254'740'991);
    QTest::newRow("smallest safe") << QByteArray("-9007199254740991") << true
                                   << qint64(-9'007'199'254'740'991);
    QTest::newRow("fraction") << QByteArray("0.5") << false << qint64(0);
    QTest::newRow("2^53 + 1, which a double rounds") << QByteArray("9007199254740993") << false << qint64(0);
    QTest::newRow("64 bits") << QByteArray("9223372036854775807") << false << qint64(0);
    QTest::newRow("huge") << QByteArray("1e300") << false << qint64(0);
}

void JsonTest::integerMember() {
    QFETCH(QByteArray, number);
    QFETCH(bool, whole);
    QFETCH(qint64, value);
    const base::Result<QJsonObject> object = base::parseJsonObject("{\"n\":" + number + '}');
    QVERIFY(object);
    QCOMPARE(base::integerMember(*object, "n"_L1), whole ? std::optional(value) : std::nullopt);
}

void JsonTest::parseJson_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("object") << QByteArray(R"({"a":1})") << QJsonValue(QJsonObject{{u"a"_s, 1}});
    QTest::newRow("array") << QByteArray("[1, 2]") << QJsonValue(QJsonArray{1, 2});
    QTest::newRow("string") << QByteArray(R"("a\"b")") << QJsonValue(u"a\"b"_s);
    QTest::newRow("number") << QByteArray("-1.5") << QJsonValue(-1.5);
    QTest::newRow("true") << QByteArray("true") << QJsonValue(true);
    QTest::newRow("null") << QByteArray("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("blanks") << QByteArray(" \n\t{} ") << QJsonValue(QJsonObject());
}

void JsonTest::parseJson() {
    QFETCH(QByteArray, text);
    QFETCH(QJsonValue, value);
    const base::Result<QJsonValue> parsed = base::parseJson(text);
    QVERIFY(parsed);
    QCOMPARE(*parsed, value);
}

void JsonTest::parseJsonRefuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray(" ");
    QTest::newRow("word") << QByteArray("undefined");
    QTest::newRow("cut") << QByteArray("{\"a\":");
    QTest::newRow("two values") << QByteArray("1,2");
    QTest::newRow("two arrays") << QByteArray("1],[2");
    QTest::newRow("rest after the value") << QByteArray("{} x");
    QTest::newRow("single quotes") << QByteArray("'a'");
    QTest::newRow("not UTF-8") << QByteArray("\"\xff\"");
    QTest::newRow("deeper than the parser goes") << QByteArray(5000, '[') + QByteArray(5000, ']');
}

void JsonTest::parseJsonRefuses() {
    QFETCH(QByteArray, text);
    const base::Result<QJsonValue> parsed = base::parseJson(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, base::Code::InvalidArgument);
    QCOMPARE(parsed.error().reason, QByteArray("malformed_json"));
}

void JsonTest::parseJsonObject() {
    const base::Result<QJsonObject> parsed = base::parseJsonObject(R"({"a": "ü", "b": null})");
    QVERIFY(parsed);
    QCOMPARE(*parsed, QJsonObject({{u"a"_s, u"ü"_s}, {u"b"_s, QJsonValue::Null}}));
}

void JsonTest::parseJsonObjectRefuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("string") << QByteArray("\"{}\"");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("cut") << QByteArray("{\"a\":1");
    QTest::newRow("two objects") << QByteArray("{}{}");
}

void JsonTest::parseJsonObjectRefuses() {
    QFETCH(QByteArray, text);
    const base::Result<QJsonObject> parsed = base::parseJsonObject(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().reason, QByteArray("malformed_json"));
}

void JsonTest::toJson_data() {
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, QJsonArray{}}}) << QByteArray(R"({"a":[]})");
    QTest::newRow("array") << QJsonValue(QJsonArray{1, u"b"_s}) << QByteArray(R"([1,"b"])");
    QTest::newRow("string") << QJsonValue(u"a\"\nü"_s) << QByteArray(R"("a\"\nü")");
    QTest::newRow("whole number") << QJsonValue(qint64(1'700'000'000'000)) << QByteArray("1700000000000");
    QTest::newRow("fraction") << QJsonValue(0.25) << QByteArray("0.25");
    QTest::newRow("false") << QJsonValue(false) << QByteArray("false");
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << QByteArray("null");
}

void JsonTest::toJson() {
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, text);
    QCOMPARE(base::toJson(value), text);
    if (value.isObject())
        QCOMPARE(base::toJson(value.toObject()), text);
    if (value.isArray())
        QCOMPARE(base::toJson(value.toArray()), text);
}

void JsonTest::toTimestamp_data() {
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00.000Z"_s;
    QTest::newRow("milliseconds") << qint64(1'704'067'200'007) << u"2024-01-01T00:00:00.007Z"_s;
    QTest::newRow("leap day") << qint64(1'709'164'800'000) << u"2024-02-29T00:00:00.000Z"_s;
    QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
}

void JsonTest::toTimestamp() {
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(base::toTimestamp(ms), text);
    QCOMPARE(base::fromTimestamp(text), ms);
}

void JsonTest::toTimestampOrNull() {
    QCOMPARE(base::toTimestampOrNull(0), QJsonValue(u"1970-01-01T00:00:00.000Z"_s));
    QCOMPARE(base::toTimestampOrNull(std::nullopt), QJsonValue(QJsonValue::Null));
}

void JsonTest::fromTimestamp_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // -1: refused.
    QTest::newRow("without milliseconds") << u"2024-01-01T00:00:00Z"_s << qint64(1'704'067'200'000);
    QTest::newRow("microseconds, as Python writes")
        << u"2024-01-01T00:00:00.123456Z"_s << qint64(1'704'067'200'123);
    QTest::newRow("offset") << u"2024-01-01T02:00:00+02:00"_s << qint64(1'704'067'200'000);
    QTest::newRow("negative offset") << u"2023-12-31T19:00:00.000-05:00"_s << qint64(1'704'067'200'000);
    QTest::newRow("no zone") << u"2024-01-01T00:00:00.000"_s << qint64(-1);
    QTest::newRow("no time") << u"2024-01-01"_s << qint64(-1);
    QTest::newRow("no such day") << u"2024-02-30T00:00:00Z"_s << qint64(-1);
    QTest::newRow("no such hour") << u"2024-01-01T25:00:00Z"_s << qint64(-1);
    QTest::newRow("number") << u"1704067200000"_s << qint64(-1);
    QTest::newRow("words") << u"yesterday"_s << qint64(-1);
    QTest::newRow("empty") << u""_s << qint64(-1);
}

void JsonTest::fromTimestamp() {
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    QCOMPARE(base::fromTimestamp(text), ms < 0 ? std::nullopt : std::optional(ms));
}

void JsonTest::orNull() {
    QCOMPARE(base::orNull(u"a"_s), QJsonValue(u"a"_s));
    QCOMPARE(base::orNull(u""_s), QJsonValue(u""_s));
    QCOMPARE(base::orNull(std::nullopt), QJsonValue(QJsonValue::Null));
}

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
