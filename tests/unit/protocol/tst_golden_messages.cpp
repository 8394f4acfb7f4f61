#include "server/base/json.h"
#include "server/base/timers.h"
#include "server/protocol/envelope.h"
#include "server/protocol/rpc_channel.h"
#include "tests/support/fake_clock.h"
#include "tests/unit/protocol/decoded.h"
#include "tests/unit/protocol/encoded.h"
#include "tests/unit/protocol/fixtures.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Every message of tests/fixtures/protocol through the codecs, in the direction it travels.
class GoldenMessagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostToServer_data() { golden::addCases(u"host_to_server.json"_s); }
    void hostToServer();
    void clientToServer_data() { golden::addCases(u"client_to_server.json"_s); }
    void clientToServer();
    void serverToHost_data() { golden::addCases(u"server_to_host.json"_s); }
    void serverToHost();
    void serverToClient_data() { golden::addCases(u"server_to_client.json"_s); }
    void serverToClient();
    void malformedEnvelopes_data() { golden::addCases(u"envelope_malformed.json"_s); }
    void malformedEnvelopes();
    void rest_data() { golden::addCases(u"rest.json"_s); }
    void rest();
};

namespace {

// What a frame says, both layers, in the words of the fixtures.
QJsonObject read(const QByteArray& frame) {
    const base::Result<protocol::Frame> outer = protocol::decodeFrame(frame);
    if (!outer)
        return {};
    QJsonObject object{{u"frameId"_s, QString::fromUtf8(outer->id)}};
    if (outer->type == protocol::Frame::Type::Ack)
        object.insert(u"kind"_s, u"ACK"_s);
    else if (outer->data == protocol::Ping)
        object.insert(u"kind"_s, u"PING"_s);
    else if (outer->data == protocol::Authenticated)
        object.insert(u"kind"_s, u"AUTHENTICATED"_s);
    else if (const base::Result<protocol::RpcMessage> inner = protocol::decodeRpc(outer->data)) {
        object.insert(u"kind"_s, inner->kind == protocol::RpcMessage::Kind::Call ? u"CALL"_s : u"RESPONSE"_s);
        object.insert(u"id"_s, inner->id);
        object.insert(u"method"_s, inner->method);
        if (!inner->data.isEmpty())
            object.insert(u"data"_s, inner->value());
    }
    return object;
}

// The members of a case that say what is in its frame.
QJsonObject written(const QJsonObject& test) {
    QJsonObject object;
    for (const QString& key : {u"frameId"_s, u"kind"_s, u"id"_s, u"method"_s, u"data"_s}) {
        if (test.contains(key))
            object.insert(key, test.value(key));
    }
    return object;
}

QByteArray frameOf(const QJsonObject& test) { return test.value("frame"_L1).toString().toUtf8(); }

void checkDecoded(const golden::Decode& decode, const QJsonObject& test) {
    if (!decode || test.value("kind"_L1) != u"CALL"_s) {
        QVERIFY2(!test.contains("decoded"_L1) && !test.contains("error"_L1), "Nothing decodes this.");
        return;
    }
    const base::Result<QJsonValue> decoded = decode(test.value("data"_L1));
    if (test.contains("error"_L1)) {
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, base::Code::InvalidArgument);
        QCOMPARE(decoded.error().message, test.value("error"_L1).toString());
        return;
    }
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
    QCOMPARE(*decoded, test.value("decoded"_L1));
}

// The server's own frame for a case: data from its encoder, or as the fixture has it when there is none.
template <class EncodeData>
QByteArray encodeFrame(const QJsonObject& test, EncodeData encodeData) {
    const QByteArray frameId = test.value("frameId"_L1).toString().toUtf8();
    const QString kind = test.value("kind"_L1).toString();
    if (kind == u"ACK")
        return protocol::encodeAck(frameId);
    if (kind == u"AUTHENTICATED")
        return protocol::encodeMessage(frameId, "authenticated");
    const QString method = test.value("method"_L1).toString();
    const QString id = test.value("id"_L1).toString();
    const QByteArray data = test.contains("from"_L1) ? encodeData(method, test.value("from"_L1).toObject())
                                                     : base::toJson(test.value("data"_L1));
    const QByteArray latinMethod = method.toLatin1();
    return protocol::encodeMessage(
        frameId, kind == u"CALL" ? protocol::encodeCall(id.toLatin1(), QLatin1StringView(latinMethod), data)
                                 : protocol::encodeResponse(id, method, data));
}

} // namespace

void GoldenMessagesTest::hostToServer() {
    QFETCH(QJsonObject, test);
    QCOMPARE(read(frameOf(test)), written(test));
    checkDecoded(golden::hostDecoder(test.value("method"_L1).toString()), test);
}

void GoldenMessagesTest::clientToServer() {
    QFETCH(QJsonObject, test);
    QCOMPARE(read(frameOf(test)), written(test));
    checkDecoded(golden::clientDecoder(test.value("method"_L1).toString()), test);
}

void GoldenMessagesTest::serverToHost() {
    QFETCH(QJsonObject, test);
    QCOMPARE(read(frameOf(test)), written(test));
    QCOMPARE(read(encodeFrame(test, golden::encodeToHost)), written(test));
}

void GoldenMessagesTest::serverToClient() {
    QFETCH(QJsonObject, test);
    QCOMPARE(read(frameOf(test)), written(test));
    QCOMPARE(read(encodeFrame(test, golden::encodeToClient)), written(test));
}

void GoldenMessagesTest::malformedEnvelopes() {
    QFETCH(QJsonObject, test);
    const support::FakeClock clock;
    base::Timers timers(clock);
    QByteArrayList sent;
    int calls = 0;
    int misbehaved = 0;
    protocol::RpcChannel channel(timers, {.send = [&](const QByteArray& frame) { sent.append(frame); },
                                          .called = [&](const protocol::RpcMessage&) { ++calls; },
                                          .misbehaved = [&] { ++misbehaved; }});
    channel.receive(frameOf(test));
    QCOMPARE(calls, 0);
    if (test.value("outcome"_L1) == u"misbehaved"_s) {
        QCOMPARE(misbehaved, 1);
        QCOMPARE(sent, QByteArrayList());
    } else {
        QCOMPARE(test.value("outcome"_L1).toString(), u"acknowledged"_s);
        QCOMPARE(misbehaved, 0);
        QCOMPARE(sent, QByteArrayList{protocol::encodeAck(test.value("frameId"_L1).toString().toUtf8())});
    }
}

void GoldenMessagesTest::rest() {
    QFETCH(QJsonObject, test);
    const base::Result<QJsonValue> body = base::parseJson(test.value("body"_L1).toString().toUtf8());
    QVERIFY(body);
    const base::Result<QJsonValue> decoded = golden::restDecoder(test.value("endpoint"_L1).toString())(*body);
    if (test.contains("error"_L1)) {
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().message, test.value("error"_L1).toString());
    } else {
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QCOMPARE(*decoded, test.value("decoded"_L1));
    }
}

QTEST_APPLESS_MAIN(GoldenMessagesTest)
#include "tst_golden_messages.moc"
