#include "server/ws/handshake.h"

#include <QTest>

using Headers = QList<std::pair<QByteArray, QByteArray>>;

class TestHandshake final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exampleOfTheStandard();
    void extensionsAndSubprotocolsAreDeclined();
    void refusals_data();
    void refusals();
    void lookUps();
};

namespace {

const std::pair<QByteArray, QByteArray> key{"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="};
const std::pair<QByteArray, QByteArray> version{"Sec-WebSocket-Version", "13"};

ws::HandshakeInfo infoWith(const Headers& headers) { return {{}, {}, headers, {}, false}; }

} // namespace

void TestHandshake::exampleOfTheStandard() {
    const ws::HandshakeAnswer answer = ws::answerHandshake(infoWith({key, version}));
    QVERIFY(answer.accepted);
    QVERIFY(answer.response.startsWith("HTTP/1.1 101 "));
    QVERIFY(answer.response.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    QVERIFY(answer.response.endsWith("\r\n\r\n"));
}

void TestHandshake::extensionsAndSubprotocolsAreDeclined() {
    const ws::HandshakeAnswer answer =
        ws::answerHandshake(infoWith({key,
                                      version,
                                      {"Sec-WebSocket-Extensions", "permessage-deflate"},
                                      {"Sec-WebSocket-Protocol", "chat"}}));
    QVERIFY(answer.accepted);
    QVERIFY(!answer.response.contains("Extensions"));
    QVERIFY(!answer.response.contains("Protocol:"));
}

void TestHandshake::refusals_data() {
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("no key") << Headers{version} << QByteArray("400");
    QTest::newRow("two keys") << Headers{key, key, version} << QByteArray("400");
    QTest::newRow("key that is no base64")
        << Headers{{"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZ!=="}, version} << QByteArray("400");
    QTest::newRow("short key") << Headers{{"Sec-WebSocket-Key", "c2hvcnQ="}, version} << QByteArray("400");
    QTest::newRow("no version") << Headers{key} << QByteArray("426");
    QTest::newRow("old version") << Headers{key, {"Sec-WebSocket-Version", "8"}} << QByteArray("426");
}

void TestHandshake::refusals() {
    QFETCH(const Headers, headers);
    QFETCH(const QByteArray, status);
    const ws::HandshakeAnswer answer = ws::answerHandshake(infoWith(headers));
    QVERIFY(!answer.accepted);
    QVERIFY(answer.response.startsWith("HTTP/1.1 " + status + ' '));
    QVERIFY(answer.response.contains("\r\nConnection: close\r\n"));
    QCOMPARE(answer.response.contains("\r\nSec-WebSocket-Version: 13\r\n"), status == "426");
}

void TestHandshake::lookUps() {
    const ws::HandshakeInfo info{QStringLiteral("/websocket"),
                                 {{QStringLiteral("id"), QStringLiteral("1")}},
                                 {{"X-Api-Key", "k"}, {"cookie", "a"}, {"Cookie", "b"}},
                                 {},
                                 false};
    QCOMPARE(info.header("x-api-key"), QByteArray("k"));
    QCOMPARE(info.header("origin"), QByteArray());
    QCOMPARE(info.headerValues("cookie"), (QList<QByteArray>{"a", "b"}));
    QVERIFY(info.hasHeader("COOKIE"));
    QCOMPARE(info.queryValue(u"id"), QStringLiteral("1"));
    QCOMPARE(info.queryValue(u"none"), QString());
}

QTEST_GUILESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
