#include "tests/unit/ws/masked_frame.h"
#include "tests/unit/ws/websocket_test_server.h"

#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;

class TestWebSocketServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badHandshakeIsRefused();
    void connectionsAreCapped();
    void stopsInOrder();
    void stopDoesNotWaitForDeadPeers();
    void stopWithoutConnections();
    void takesNobodyWhileStopping();
};

namespace {

const QString restart = u"Closing briefly for scheduled server restart."_s;

QByteArray answerTo(const WebSocketTestServer& server, const QByteArray& version) {
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
    client.write("GET /websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: " +
                 version + "\r\n\r\n");
    QByteArray answer;
    const auto closed = [&client, &answer] {
        answer += client.readAll();
        return client.state() == QAbstractSocket::UnconnectedState;
    };
    return QTest::qWaitFor(closed) ? answer : QByteArray("still open");
}

} // namespace

void TestWebSocketServer::badHandshakeIsRefused() {
    WebSocketTestServer server;
    const QByteArray answer = answerTo(server, "12");
    QVERIFY2(answer.startsWith("HTTP/1.1 426 "), answer.constData());
    QCOMPARE(server.sockets.connections(), 0);
}

void TestWebSocketServer::connectionsAreCapped() {
    ws::Options options;
    options.maxConnections = 2;
    WebSocketTestServer server(options);
    WireWebSocket first(server);
    {
        WireWebSocket second(server);
        QCOMPARE(server.sockets.connections(), 2);
        QVERIFY(answerTo(server, "13").startsWith("HTTP/1.1 503 "));
    }
    QTRY_COMPARE(server.sockets.connections(), 1);
    WireWebSocket third(server);
    QCOMPARE(server.sockets.connections(), 2);
}

void TestWebSocketServer::stopsInOrder() {
    WebSocketTestServer server;
    QWebSocket client;
    client.open(server.url());
    WireWebSocket second(server);
    QTRY_COMPARE(server.sockets.connections(), 2);
    int done = 0;
    server.sockets.close(1012, restart, 800, [&done] { ++done; });
    QCOMPARE(done, 0);
    QTRY_COMPARE(second.frames().size(), 1);
    second.send(maskedFrame(ws::Opcode::Close, ws::closePayload(1012, {})));
    QTRY_COMPARE(done, 1);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    // QWebSocket 6.4 does not know the code 1012, so what is on the wire is checked.
    QCOMPARE(second.frames().first().payload, ws::closePayload(1012, restart));
    QCOMPARE(server.closed.size(), 2);
    QCOMPARE(server.closed.first().first, 1012);
}

void TestWebSocketServer::stopDoesNotWaitForDeadPeers() {
    WebSocketTestServer server;
    WireWebSocket silent(server);
    int done = 0;
    server.sockets.close(1012, restart, 800, [&done] { ++done; });
    server.elapse(799);
    WebSocketTestServer::settle();
    QCOMPARE(done, 0);
    server.elapse(1);
    QTRY_COMPARE(done, 1);
    QCOMPARE(server.closed.size(), 1);
    QCOMPARE(silent.frames().size(), 1);
}

void TestWebSocketServer::stopWithoutConnections() {
    WebSocketTestServer server;
    int done = 0;
    server.sockets.close(1012, restart, 800, [&done] { ++done; });
    QCOMPARE(done, 0);
    QTRY_COMPARE(done, 1);
}

void TestWebSocketServer::takesNobodyWhileStopping() {
    WebSocketTestServer server;
    server.sockets.close(1012, restart, 800, [] {});
    QVERIFY(answerTo(server, "13").startsWith("HTTP/1.1 503 "));
}

QTEST_GUILESS_MAIN(TestWebSocketServer)
#include "tst_server.moc"
