#include "server/base/crypto.h"
#include "server/base/json.h"
#include "server/protocol/io_schema.h"

#include <QTest>

using model::IoResponse;
using namespace Qt::StringLiterals;

// Texts that are not what the SDKs write; what they do write is in the golden messages.
class IoSchemaTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strangeCalls_data();
    void strangeCalls();
    void aCallWithoutKeyIsKnownByItsText();
    void gracePeriods_data();
    void gracePeriods();
    void responseKinds_data();
    void responseKinds();
    void declines_data();
    void declines();
    void canceledResponse();
};

void IoSchemaTest::strangeCalls_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("needsInput");
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("array") << u"[]"_s << false;
    QTest::newRow("nothing to render") << u"{}"_s << false;
    QTest::newRow("elements that are no list") << uR"({"toRender":{"methodName":"INPUT_TEXT"}})"_s << false;
    QTest::newRow("only displays") << uR"({"toRender":[{"methodName":"DISPLAY_TABLE"}]})"_s << false;
    QTest::newRow("unknown method") << uR"({"toRender":[{"methodName":"INPUT_HOLOGRAM"}]})"_s << true;
    QTest::newRow("prefix in lower case") << uR"({"toRender":[{"methodName":"display_table"}]})"_s << true;
    QTest::newRow("element without method") << uR"({"toRender":[{}]})"_s << true;
    QTest::newRow("very deep") << uR"({"toRender":[{"methodName":"CONFIRM","props":)"_s +
                                      QString(100'000, u'[') + QString(100'000, u']') + u"}]}"_s
                               << false;
    QTest::newRow("id that is a number") << uR"({"id":7,"toRender":[{"methodName":"CONFIRM"}]})"_s << true;
}

void IoSchemaTest::strangeCalls() {
    QFETCH(QString, text);
    QFETCH(bool, needsInput);
    const model::IoCall call = protocol::readIoCall(text);
    QCOMPARE(call.text, text);
    QCOMPARE(call.needsInput, needsInput);
    QCOMPARE(call.id, QString());
    QCOMPARE(call.inputGroupKey, QString::fromLatin1(base::sha256(text.toUtf8()).toHex()));
}

void IoSchemaTest::aCallWithoutKeyIsKnownByItsText() {
    const QString one = uR"({"id":"a","toRender":[]})"_s;
    const QString other = uR"({"id":"b","toRender":[]})"_s;
    QCOMPARE(protocol::readIoCall(one).inputGroupKey, protocol::readIoCall(one).inputGroupKey);
    QVERIFY(protocol::readIoCall(one).inputGroupKey != protocol::readIoCall(other).inputGroupKey);
}

void IoSchemaTest::gracePeriods_data() {
    QTest::addColumn<QString>("props");
    QTest::addColumn<std::optional<qint64>>("ms");
    QTest::newRow("given") << u"{\"gracePeriodMs\":0}"_s << std::optional<qint64>(0);
    QTest::newRow("null") << u"{\"gracePeriodMs\":null}"_s << std::optional<qint64>();
    QTest::newRow("absent") << u"{}"_s << std::optional<qint64>();
    QTest::newRow("text") << u"{\"gracePeriodMs\":\"5\"}"_s << std::optional<qint64>();
    QTest::newRow("no object") << u"null"_s << std::optional<qint64>();
}

void IoSchemaTest::gracePeriods() {
    QFETCH(QString, props);
    QFETCH(std::optional<qint64>, ms);
    const model::IoCall call =
        protocol::readIoCall(uR"({"toRender":[{"methodName":"CONFIRM_IDENTITY","props":%1}]})"_s.arg(props));
    QVERIFY(call.confirmsIdentity);
    QCOMPARE(call.gracePeriodMs, ms);
}

void IoSchemaTest::responseKinds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<IoResponse::Kind>("kind");
    QTest::newRow("return") << uR"({"kind":"RETURN"})"_s << IoResponse::Kind::Return;
    QTest::newRow("state") << uR"({"kind":"SET_STATE"})"_s << IoResponse::Kind::SetState;
    QTest::newRow("canceled") << uR"({"kind":"CANCELED"})"_s << IoResponse::Kind::Canceled;
    QTest::newRow("lower case") << uR"({"kind":"return"})"_s << IoResponse::Kind::Other;
    QTest::newRow("absent") << u"{}"_s << IoResponse::Kind::Other;
    QTest::newRow("not JSON") << u"RETURN"_s << IoResponse::Kind::Other;
}

void IoSchemaTest::responseKinds() {
    QFETCH(QString, text);
    QFETCH(IoResponse::Kind, kind);
    const IoResponse response = protocol::readIoResponse(text);
    QCOMPARE(response.kind, kind);
    QCOMPARE(response.text, text);
}

void IoSchemaTest::declines_data() {
    QTest::addColumn<QString>("values");
    QTest::addColumn<bool>("declines");
    QTest::newRow("false alone") << u"[false]"_s << true;
    QTest::newRow("true") << u"[true]"_s << false;
    QTest::newRow("null") << u"[null]"_s << false;
    QTest::newRow("zero") << u"[0]"_s << false;
    QTest::newRow("two") << u"[false,false]"_s << false;
    QTest::newRow("none") << u"[]"_s << false;
    QTest::newRow("no list") << u"false"_s << false;
}

void IoSchemaTest::declines() {
    QFETCH(QString, values);
    QFETCH(bool, declines);
    const QString text = uR"({"id":"a","kind":"RETURN","values":%1})"_s.arg(values);
    QCOMPARE(protocol::readIoResponse(text).declines, declines);
}

void IoSchemaTest::canceledResponse() {
    model::IoCall call;
    call.id = u"id \"1\""_s;
    call.inputGroupKey = u"key"_s;
    const QString text = protocol::canceledResponse(u"t1"_s, call);
    const IoResponse response = protocol::readIoResponse(text);
    QCOMPARE(response.kind, IoResponse::Kind::Canceled);
    QCOMPARE(response.id, call.id);
    QCOMPARE(response.inputGroupKey, call.inputGroupKey);
    const QJsonObject object = base::parseJsonObject(text.toUtf8()).value_or(QJsonObject());
    QCOMPARE(object.value("transactionId"_L1), QJsonValue(u"t1"_s));
    QCOMPARE(object.value("values"_L1), QJsonValue(QJsonArray()));
}

QTEST_APPLESS_MAIN(IoSchemaTest)
#include "tst_io_schema.moc"
