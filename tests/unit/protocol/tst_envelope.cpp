#include "server/base/json.h"
#include "server/protocol/envelope.h"

#include <QTest>

using protocol::Frame;
using protocol::RpcMessage;
using namespace Qt::StringLiterals;

// What the golden messages do not reach: exact bytes, escapes, limits.
class EnvelopeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void encodesFrames();
    void encodesCalls();
    void encodesResponses();
    void decodesAcksWithoutLookingAtData();
    void readsWhatTheFrameItselfSays_data();
    void readsWhatTheFrameItselfSays();
    void refusesWhatIsNoFrame_data();
    void refusesWhatIsNoFrame();
    void refusesInvalidUtf8();
    void keepsLongTextsByteForByte();
    void limitsNames_data();
    void limitsNames();
};

void EnvelopeTest::escapes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << u""_s << QByteArray(R"("")");
    QTest::newRow("plain") << u"plain"_s << QByteArray(R"("plain")");
    QTest::newRow("quote and backslash") << u"a\"b\\c"_s << QByteArray(R"("a\"b\\c")");
    QTest::newRow("line ends and tab") << u"\r\n\t"_s << QByteArray(R"("\r\n\t")");
    QTest::newRow("other controls") << u"\x01\b\f\x1f"_s << QByteArray(R"("\u0001\u0008\u000c\u001f")");
    QTest::newRow("zero") << QString(QChar(u'\0')) << QByteArray(R"("\u0000")");
    QTest::newRow("only escapes") << u"\"\""_s << QByteArray(R"("\"\"")");
    QTest::newRow("slash and delete") << u"/\x7f"_s << QByteArray("\"/\x7f\"");
    QTest::newRow("beyond ASCII") << u"ü☃🔑"_s << QByteArray("\"ü☃🔑\"");
}

void EnvelopeTest::escapes() {
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QByteArray written("x");
    protocol::appendJsonString(written, text.toUtf8());
    QCOMPARE(written, "x" + json);
    QCOMPARE(base::parseJson(json).value_or(QJsonValue()).toString(), text);
}

void EnvelopeTest::encodesFrames() {
    QCOMPARE(protocol::encodeMessage("a", R"({"k":"v"})"),
             QByteArray(R"({"id":"a","data":"{\"k\":\"v\"}","type":"MESSAGE"})"));
    QCOMPARE(protocol::encodeAck("a\"b"), QByteArray(R"({"type":"ACK","id":"a\"b"})"));
}

void EnvelopeTest::encodesCalls() {
    QCOMPARE(protocol::encodeCall("7", "SEND_LOG"_L1, R"({"a":1})"),
             QByteArray(R"({"id":"7","kind":"CALL","methodName":"SEND_LOG","data":{"a":1}})"));
    QCOMPARE(protocol::encodeCall("8", "INITIALIZE_CLIENT"_L1, {}),
             QByteArray(R"({"id":"8","kind":"CALL","methodName":"INITIALIZE_CLIENT"})"));
}

void EnvelopeTest::encodesResponses() {
    QCOMPARE(protocol::encodeResponse(u"7"_s, u"SEND_LOG"_s, "true"),
             QByteArray(R"({"id":"7","kind":"RESPONSE","methodName":"SEND_LOG","data":true})"));
    // Id and method are the peer's own words.
    QCOMPARE(protocol::encodeResponse(u"\"\n"_s, u"\\"_s, {}),
             QByteArray(R"({"id":"\"\n","kind":"RESPONSE","methodName":"\\"})"));
}

void EnvelopeTest::decodesAcksWithoutLookingAtData() {
    const base::Result<Frame> frame = protocol::decodeFrame(R"({"data":{"x":1},"id":"a","type":"ACK"})");
    QVERIFY(frame);
    QCOMPARE(frame->type, Frame::Type::Ack);
    QCOMPARE(frame->data, QByteArray());
}

void EnvelopeTest::readsWhatTheFrameItselfSays_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char* name, const QByteArray& members, const QByteArray& data) {
        QTest::newRow(name) << R"({"type":"MESSAGE","id":"a",)" + members + '}' << data;
    };
    row("escapes", R"("data":"\"\u00fc\n\ud83d\udd11")", "\"ü\n🔑");
    row("members of members", R"("data":"x","more":{"id":"b","data":"y","list":[{"type":"ACK"}]})", "x");
    row("the last of two", R"("data":1,"data":"x","data":"y")", "y");
    // Truncating a text may cut an emoji in two.
    row("half an emoji", R"("data":"\ud83d")", "\xef\xbf\xbd");
    row("both halves in the wrong order", R"("data":"a\udd11\ud83d\\ud83d")",
        "a\xef\xbf\xbd\xef\xbf\xbd\\ud83d");
}

void EnvelopeTest::readsWhatTheFrameItselfSays() {
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, data);
    const base::Result<Frame> frame = protocol::decodeFrame(json);
    QVERIFY(frame);
    QCOMPARE(frame->id, "a");
    QCOMPARE(frame->data, data);
}

void EnvelopeTest::refusesWhatIsNoFrame_data() {
    QTest::addColumn<QByteArray>("json");
    const QByteArray frame = R"({"type":"MESSAGE","id":"a","data":"x"})";
    QTest::newRow("list") << '[' + frame + ']';
    QTest::newRow("text") << QByteArray(R"("MESSAGE")");
    QTest::newRow("text behind it") << frame + 'x';
    QTest::newRow("text behind a NUL") << frame + '\0' + frame;
    QTest::newRow("data that is no text")
        << QByteArray(R"({"type":"MESSAGE","id":"a","data":"x","data":{}})");
    QTest::newRow("very deep") << R"({"type":"MESSAGE","id":"a","data":"x","deep":)" +
                                      QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
}

void EnvelopeTest::refusesWhatIsNoFrame() {
    QFETCH(QByteArray, json);
    QVERIFY(!protocol::decodeFrame(json));
}

void EnvelopeTest::refusesInvalidUtf8() {
    const base::Result<Frame> frame = protocol::decodeFrame("{\"type\":\"ACK\",\"id\":\"\xff\"}");
    QVERIFY(!frame);
    QCOMPARE(frame.error().code, base::Code::InvalidArgument);
    QCOMPARE(frame.error().message, u"Invalid message"_s);
}

void EnvelopeTest::keepsLongTextsByteForByte() {
    QString text;
    for (int i = 0; i < 20'000; ++i)
        text += u"{\"k\":\"ü\\n\",\n\t\"☃\":\"🔑\"}"_s;
    QByteArray data("{\"ioCall\":");
    protocol::appendJsonString(data, text.toUtf8());
    const QByteArray call = protocol::encodeCall("1", "SEND_IO_CALL"_L1, data + '}');
    const base::Result<Frame> frame = protocol::decodeFrame(protocol::encodeMessage("f", call));
    QVERIFY(frame);
    QCOMPARE(frame->data, call);
    const base::Result<RpcMessage> message = protocol::decodeRpc(frame->data);
    QVERIFY(message);
    QCOMPARE(message->value()["ioCall"_L1].toString(), text);
}

void EnvelopeTest::limitsNames_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("at the limit") << 256 << true;
    QTest::newRow("beyond") << 257 << false;
}

void EnvelopeTest::limitsNames() {
    QFETCH(int, length);
    QFETCH(bool, accepted);
    const QByteArray id(length, 'n');
    const QString name = QString::fromLatin1(id);
    QCOMPARE(protocol::decodeFrame(protocol::encodeAck(id)).has_value(), accepted);
    QCOMPARE(protocol::decodeFrame(protocol::encodeMessage(id, "ping")).has_value(), accepted);
    QCOMPARE(protocol::decodeRpc(protocol::encodeResponse(name, u"LOG"_s, {})).has_value(), accepted);
    QCOMPARE(protocol::decodeRpc(protocol::encodeResponse(u"1"_s, name, {})).has_value(), accepted);
}

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
