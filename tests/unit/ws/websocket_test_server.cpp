#include "tests/unit/ws/websocket_test_server.h"

#include <QCoreApplication>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

http::ServerOptions httpOptions() {
    http::ServerOptions options;
    options.upgradePaths = {u"/websocket"_s};
    return options;
}

} // namespace

WebSocketTestServer::WebSocketTestServer(ws::Options options)
    : sockets(options, timers, clock), server(router, httpOptions(), timers, clock) {
    server.onUpgrade([this](QTcpSocket* socket, const http::Request& request) {
        sockets.accept(
            socket, {request.path, request.query.all(), request.headers.all(), request.peer, request.secure});
    });
    sockets.onConnected([this](ws::Connection* opened) {
        connection = opened;
        opened->onMessage([this](const QByteArray& message) { messages.append(message); });
        opened->onPong([this] { ++pongs; });
        opened->onClosed([this, opened](quint16 code, const QString& reason) {
            closed.emplaceBack(code, reason);
            if (connection == opened)
                connection = nullptr;
        });
    });
    const base::Result<quint16> listening = server.listen(QHostAddress::LocalHost, 0);
    QVERIFY(listening);
    port = *listening;
}

void WebSocketTestServer::settle() {
    // Loopback delivers at once, so a few turns of the event loop are all that a byte needs to get through.
    for (int turn = 0; turn < 10; ++turn)
        QCoreApplication::processEvents();
}

QUrl WebSocketTestServer::url() const { return QUrl(u"ws://127.0.0.1:%1/websocket?id=7"_s.arg(port)); }

WireWebSocket::WireWebSocket(const WebSocketTestServer& server) {
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
    QVERIFY(socket.waitForConnected());
    socket.write("GET /websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QByteArray head;
    QTRY_VERIFY((head += socket.readAll()).endsWith("\r\n\r\n"));
    QVERIFY(head.startsWith("HTTP/1.1 101 "));
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
}

void WireWebSocket::send(const QByteArray& bytes) {
    socket.write(bytes);
    while (isOpen() && socket.bytesToWrite() > 0)
        WebSocketTestServer::settle();
    WebSocketTestServer::settle();
}

QList<WireWebSocket::Frame> WireWebSocket::frames() const {
    QList<Frame> frames;
    QByteArrayView rest(received);
    while (rest.size() >= 2) {
        const auto opcode = static_cast<ws::Opcode>(rest[0] & 0x0f);
        quint64 size = static_cast<quint8>(rest[1]);
        const qsizetype header = size < 126 ? 2 : size == 126 ? 4 : 10;
        if (rest.size() < header)
            break;
        if (size == 126)
            size = qFromBigEndian<quint16>(rest.data() + 2);
        else if (size == 127)
            size = qFromBigEndian<quint64>(rest.data() + 2);
        if (static_cast<quint64>(rest.size() - header) < size)
            break;
        frames.append({opcode, rest.sliced(header, static_cast<qsizetype>(size)).toByteArray()});
        rest = rest.sliced(header + static_cast<qsizetype>(size));
    }
    return frames;
}
