#include "tests/unit/ws/masked_frame.h"
#include "tests/unit/ws/websocket_test_server.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using ws::Opcode;

using Closed = QList<std::pair<int, QString>>;

// Qt's own client and a client that speaks raw frames, against the real server.
class TestWebSocketConnection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesGoBothWays();
    void handshakeIsKnownUntilForgotten();
    void pingsAreEchoed();
    void smallFramesOfOneTurnLeaveTogether();
    void whatIsWorthAPacketLeavesAtOnce();
    void messageSizeIsLimitedUntilRaised();
    void violationClosesOnlyThatConnection();

    void serverCloses();
    void peerCloses();
    void peerVanishes();
    void peerThatNeverAnswersTheCloseIsAborted();
    void nothingArrivesWhileClosing();
    void closeIsReportedLater();
    void aBrokenConnectionIsReportedLater();

    void heartbeatCountsPongs();
    void silentPeerIsClosed();
    void anythingHeardProvesLife();
    void foreignPongIsIgnored();

    void burstIsUntouched();
    void excessIsReadLater();
    void floodIsClosed();
    void closeReachesAPacedPeer();
    void slowReaderIsCutOff();
};

namespace {

QByteArray closeFrame(quint16 code) { return maskedFrame(Opcode::Close, ws::closePayload(code, {})); }

} // namespace

void TestWebSocketConnection::messagesGoBothWays() {
    WebSocketTestServer server;
    QWebSocket client;
    QSignalSpy received(&client, &QWebSocket::textMessageReceived);
    client.open(server.url());
    QTRY_VERIFY(server.connection != nullptr);
    server.connection->setMaxMessageSize(10 * 1024 * 1024);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);

    const QString large = u"größer "_s.repeated(500'000);
    client.sendTextMessage(u"{\"a\":\"ü\"}"_s);
    client.sendBinaryMessage("{\"b\":1}");
    client.sendTextMessage(large);
    QTRY_COMPARE(server.messages.size(), 3);
    QCOMPARE(server.messages.at(0), QByteArray("{\"a\":\"ü\"}"));
    QCOMPARE(server.messages.at(1), QByteArray("{\"b\":1}"));
    QCOMPARE(server.messages.at(2), large.toUtf8());

    server.connection->send(u"é");
    server.connection->send(large.toUtf8());
    QTRY_COMPARE(received.size(), 2);
    QCOMPARE(received.at(0).at(0).toString(), u"é"_s);
    QCOMPARE(received.at(1).at(0).toString(), large);
}

void TestWebSocketConnection::handshakeIsKnownUntilForgotten() {
    WebSocketTestServer server;
    QWebSocket client;
    client.open(server.url());
    QTRY_VERIFY(server.connection != nullptr);
    const ws::HandshakeInfo& info = server.connection->handshake();
    QCOMPARE(info.path, u"/websocket"_s);
    QCOMPARE(info.queryValue(u"id"), u"7"_s);
    QCOMPARE(info.header("upgrade"), QByteArray("websocket"));
    QVERIFY(info.peer.isLoopback());
    server.connection->forgetHandshake();
    QCOMPARE(server.connection->handshake().headers.size(), 0);
}

void TestWebSocketConnection::pingsAreEchoed() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    for (const QByteArray& payload : {QByteArray(36, 'u'), QByteArray("\0\1\2\3", 4), QByteArray()})
        client.send(maskedFrame(Opcode::Ping, payload));
    QTRY_COMPARE(client.frames().size(), 3);
    QVERIFY(client.frames().at(0).opcode == Opcode::Pong);
    QCOMPARE(client.frames().at(0).payload, QByteArray(36, 'u'));
    QCOMPARE(client.frames().at(1).payload, QByteArray("\0\1\2\3", 4));
    QCOMPARE(client.frames().at(2).payload, QByteArray());
}

void TestWebSocketConnection::smallFramesOfOneTurnLeaveTogether() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    server.connection->send(QByteArray("ack"));
    server.connection->send(QByteArray("response"));
    // Both wait for the end of the turn; then one write takes them.
    QCOMPARE(server.connection->bytesToWrite(), 2 + 3 + 2 + 8);
    QSignalSpy arrivals(&client.socket, &QTcpSocket::readyRead);
    QTRY_COMPARE(client.frames().size(), 2);
    QCOMPARE(arrivals.size(), 1);
}

void TestWebSocketConnection::whatIsWorthAPacketLeavesAtOnce() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    server.connection->send(QByteArray("ack"));
    server.connection->send(QByteArray(1024, 'x'));
    QCOMPARE(server.connection->bytesToWrite(), 0);
    QTRY_COMPARE(client.frames().size(), 2);
}

void TestWebSocketConnection::messageSizeIsLimitedUntilRaised() {
    WebSocketTestServer server;
    WireWebSocket first(server);
    first.send(textFrame(QByteArray(64 * 1024, 'x')));
    QCOMPARE(server.messages.size(), 1);
    first.send(textFrame(QByteArray(64 * 1024 + 1, 'x')));
    QTRY_COMPARE(first.frames().size(), 1);
    QCOMPARE(first.frames().first().payload, ws::closePayload(1009, u"Message too big."));

    WireWebSocket second(server);
    server.connection->setMaxMessageSize(100 * 1024 * 1024);
    second.send(textFrame(QByteArray(2 * 1024 * 1024, 'x')));
    QTRY_COMPARE(server.messages.size(), 2);
}

void TestWebSocketConnection::violationClosesOnlyThatConnection() {
    WebSocketTestServer server;
    WireWebSocket good(server);
    WireWebSocket bad(server);
    bad.send(maskedFrame(Opcode::Text, "hello", {.masked = false}) + textFrame("more"));
    QTRY_COMPARE(bad.frames().size(), 1);
    QVERIFY(bad.frames().first().opcode == Opcode::Close);
    server.elapse(ws::Options().closeWait);
    QTRY_VERIFY(!bad.isOpen());
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.closed.first().first, 1002);
    good.send(textFrame("still here"));
    QCOMPARE(server.messages, QByteArrayList{"still here"});
}

void TestWebSocketConnection::serverCloses() {
    WebSocketTestServer server;
    QWebSocket client;
    client.open(server.url());
    QTRY_VERIFY(server.connection != nullptr);
    server.connection->close(1008, u"Invalid origin");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(int(client.closeCode()), 1008);
    QCOMPARE(client.closeReason(), u"Invalid origin"_s);
    QTRY_COMPARE(server.closed, (Closed{{1008, u"Invalid origin"_s}}));
    QCOMPARE(server.sockets.connections(), 0);
}

void TestWebSocketConnection::peerCloses() {
    WebSocketTestServer server;
    QWebSocket client;
    client.open(server.url());
    QTRY_VERIFY(server.connection != nullptr);
    client.close(QWebSocketProtocol::CloseCodeGoingAway, u"bye"_s);
    QTRY_COMPARE(server.closed, (Closed{{1001, u"bye"_s}}));
    QCOMPARE(server.sockets.connections(), 0);

    WireWebSocket raw(server);
    raw.send(maskedFrame(Opcode::Close, {}));
    QTRY_COMPARE(server.closed.size(), 2);
    QCOMPARE(server.closed.last().first, 1005);
    QCOMPARE(raw.frames().size(), 1);
    QCOMPARE(raw.frames().first().payload, QByteArray());
    QTRY_VERIFY(!raw.isOpen());
}

void TestWebSocketConnection::peerVanishes() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    client.socket.abort();
    QTRY_COMPARE(server.closed, (Closed{{1006, QString()}}));
    QCOMPARE(server.sockets.connections(), 0);
}

void TestWebSocketConnection::peerThatNeverAnswersTheCloseIsAborted() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    server.connection->close(1008, u"go");
    WebSocketTestServer::settle();
    QVERIFY(!server.connection->isOpen());
    QCOMPARE(client.frames().size(), 1);
    server.elapse(ws::Options().closeWait - 1);
    WebSocketTestServer::settle();
    QCOMPARE(server.closed.size(), 0);
    server.elapse(1);
    QTRY_COMPARE(server.closed, (Closed{{1008, u"go"_s}}));
    QCOMPARE(server.sockets.connections(), 0);
    QTRY_VERIFY(!client.isOpen());
}

void TestWebSocketConnection::nothingArrivesWhileClosing() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    server.connection->close(1000);
    client.send(textFrame("late") + maskedFrame(Opcode::Ping, "x") + closeFrame(1000));
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.messages.size(), 0);
    QCOMPARE(client.frames().size(), 1);
    QVERIFY(client.frames().first().opcode == Opcode::Close);
}

// A caller may be in the middle of a walk over its connections.
void TestWebSocketConnection::closeIsReportedLater() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    server.connection->abort();
    QCOMPARE(server.closed.size(), 0);
    server.connection->send(QByteArray("dropped"));
    server.connection->close(1000);
    QTRY_COMPARE(server.closed, (Closed{{1006, QString()}}));
}

void TestWebSocketConnection::aBrokenConnectionIsReportedLater() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    client.socket.abort();
    // Its system answers the first with a reset, which sending another finds; no event loop runs.
    for (int attempts = 0; server.connection->isOpen(); ++attempts) {
        QVERIFY(attempts < 500);
        server.connection->send(QByteArray(1024, 'x'));
        QThread::msleep(10);
    }
    QCOMPARE(server.closed.size(), 0);
    QTRY_COMPARE(server.closed, (Closed{{1006, QString()}}));
}

void TestWebSocketConnection::heartbeatCountsPongs() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    for (int round = 1; round <= 3; ++round) {
        server.elapse(30'000);
        QTRY_COMPARE(client.frames().size(), round);
        const WireWebSocket::Frame ping = client.frames().last();
        QVERIFY(ping.opcode == Opcode::Ping);
        QCOMPARE(ping.payload.size(), 36);
        client.send(maskedFrame(Opcode::Pong, ping.payload));
        QTRY_COMPARE(server.pongs, round);
        QCOMPARE(server.connection->lastSeen(), server.clock.monotonic());
    }
    QCOMPARE(server.connection->missedPongs(), 0);
}

void TestWebSocketConnection::silentPeerIsClosed() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    QList<int> missed;
    server.connection->onMissedPong([&missed](int inARow) { missed.append(inARow); });
    server.elapse(30'000 + 4'999);
    QCOMPARE(missed, QList<int>());
    server.elapse(1);
    QCOMPARE(missed, QList<int>{1});
    QCOMPARE(server.connection->missedPongs(), 1);
    server.elapse(60'000);
    QCOMPARE(missed, (QList<int>{1, 2, 3}));
    QVERIFY(!server.connection->isOpen());
    server.elapse(ws::Options().closeWait);
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.closed.first().first, 1011);
}

// A pong may be stuck behind a large message.
void TestWebSocketConnection::anythingHeardProvesLife() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    for (int round = 0; round < 10; ++round) {
        server.elapse(30'000);
        QVERIFY(server.connection != nullptr && server.connection->isOpen());
        client.send(textFrame("x").left(3));
        client.send(textFrame("x").mid(3));
    }
    server.elapse(5'000);
    QVERIFY(server.connection != nullptr && server.connection->isOpen());
    QCOMPARE(server.connection->missedPongs(), 0);
    QCOMPARE(server.pongs, 0);
}

void TestWebSocketConnection::foreignPongIsIgnored() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    client.send(maskedFrame(Opcode::Pong, "unasked"));
    server.elapse(30'000);
    client.send(maskedFrame(Opcode::Pong, "wrong"));
    QCOMPARE(server.pongs, 0);
    QVERIFY(server.connection->isOpen());
}

// A host that re-sends 2,000 calls after a server restart.
void TestWebSocketConnection::burstIsUntouched() {
    WebSocketTestServer server;
    WireWebSocket client(server);
    client.send(textFrame("call").repeated(2'000));
    QTRY_COMPARE(server.messages.size(), 2'000);
    QVERIFY(server.connection->isOpen());
}

void TestWebSocketConnection::excessIsReadLater() {
    ws::Options options;
    options.rate.framesPerSecond = 2'000;
    options.rate.burstFrames = 4'000;
    WebSocketTestServer server(options);
    WireWebSocket client(server);
    client.send(textFrame("call").repeated(10'000));
    QCOMPARE(server.messages.size(), 4'001);
    server.elapse(1'000);
    WebSocketTestServer::settle();
    QVERIFY2(qAbs(server.messages.size() - 6'000) < 200, qPrintable(QString::number(server.messages.size())));
    for (int second = 0; second < 3; ++second) {
        server.elapse(1'000);
        WebSocketTestServer::settle();
    }
    QTRY_COMPARE(server.messages.size(), 10'000);
    QVERIFY(server.connection->isOpen());
}

void TestWebSocketConnection::floodIsClosed() {
    ws::Options options;
    options.rate.framesPerSecond = 100;
    options.rate.burstFrames = 100;
    WebSocketTestServer server(options);
    WireWebSocket client(server);
    client.send(textFrame("x").repeated(20'000));
    server.elapse(9'900);
    WebSocketTestServer::settle();
    QVERIFY(server.connection->isOpen());
    server.elapse(300);
    QVERIFY(!server.connection->isOpen());
    QTRY_COMPARE(client.frames().size(), 1);
    QVERIFY(client.frames().first().payload.startsWith(ws::closePayload(1008, u"Rate limit exceeded.")));
    QVERIFY2(server.messages.size() < 1'300, qPrintable(QString::number(server.messages.size())));
    client.socket.disconnectFromHost();
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.closed.first().first, 1008);
}

void TestWebSocketConnection::closeReachesAPacedPeer() {
    ws::Options options;
    options.rate.burstFrames = 10;
    WebSocketTestServer server(options);
    WireWebSocket client(server);
    client.send(textFrame("x").repeated(100) + closeFrame(1000));
    QCOMPARE(server.messages.size(), 11);
    server.connection->close(1012);
    QTRY_COMPARE(server.closed, (Closed{{1012, QString()}}));
    QCOMPARE(server.messages.size(), 11);
}

void TestWebSocketConnection::slowReaderIsCutOff() {
    ws::Options options;
    options.maxOutput = 1024 * 1024;
    WebSocketTestServer server(options);
    WireWebSocket client(server);
    client.socket.setReadBufferSize(1);
    const QByteArray message(256 * 1024, 'x');
    int sent = 0;
    while (server.connection->isOpen() && sent < 1'000) {
        server.connection->send(message);
        WebSocketTestServer::settle();
        ++sent;
        if (server.connection == nullptr)
            break;
        QVERIFY(server.connection->bytesToWrite() <= options.maxOutput + message.size() + 10);
    }
    QVERIFY(sent > 4);
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.closed.first().first, 1013);
}

QTEST_GUILESS_MAIN(TestWebSocketConnection)
#include "tst_connection.moc"
