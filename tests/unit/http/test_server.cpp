#include "tests/unit/http/test_server.h"

#include <QCoreApplication>
#include <QTest>

namespace {

void addRoutes(http::Router& router) {
    using http::Method;
    using http::Reply;
    using http::Request;
    using http::Response;
    router.add(Method::Get, "/hello",
               [](const Request&, const Reply& reply) { reply(Response::text(200, "hello")); });
    router.add(Method::Post, "/echo",
               [](const Request& request, const Reply& reply) { reply(Response::text(200, request.body)); });
    router.add(Method::Get, "/show/{what...}", [](const Request& request, const Reply& reply) {
        reply(Response::text(200, (request.path + u'|' + request.query.value(u"q")).toUtf8()));
    });
    http::RouteOptions small;
    small.bodyLimit = 100;
    router.add(
        Method::Put, "/small", [](const Request&, const Reply& reply) { reply(Response::empty(204)); },
        small);
}

// Cuts `size` bytes off the front of `rest`; nothing while they are not there.
std::optional<QByteArray> take(QByteArray& rest, qsizetype size) {
    if (rest.size() < size)
        return std::nullopt;
    const QByteArray front = rest.left(size);
    rest.remove(0, size);
    return front;
}

std::optional<QByteArray> takeLine(QByteArray& rest) {
    const qsizetype end = rest.indexOf("\r\n");
    if (end < 0)
        return std::nullopt;
    const QByteArray line = *take(rest, end);
    take(rest, 2);
    return line;
}

std::optional<QByteArray> takeChunks(QByteArray& rest) {
    QByteArray body;
    for (;;) {
        const std::optional<QByteArray> size = takeLine(rest);
        const std::optional<QByteArray> chunk = size ? take(rest, size->toLongLong(nullptr, 16)) : size;
        if (!chunk || !takeLine(rest))
            return std::nullopt;
        if (chunk->isEmpty())
            return body;
        body += *chunk;
    }
}

std::optional<WireResponse> takeResponse(QByteArray& rest, bool withoutBody) {
    const std::optional<QByteArray> statusLine = takeLine(rest);
    if (!statusLine)
        return std::nullopt;
    WireResponse response{statusLine->split(' ').value(1).toInt(), {}, {}};
    for (;;) {
        const std::optional<QByteArray> line = takeLine(rest);
        if (!line)
            return std::nullopt;
        if (line->isEmpty())
            break;
        const qsizetype colon = line->indexOf(':');
        response.headers.add(line->left(colon), line->mid(colon + 1).trimmed());
    }
    if (withoutBody)
        return response;
    const std::optional<QByteArray> body =
        response.headers.contains("Transfer-Encoding")
            ? takeChunks(rest)
            : take(rest, response.headers.value("Content-Length").toLongLong());
    if (!body)
        return std::nullopt;
    response.body = *body;
    return response;
}

} // namespace

TestServer::TestServer(http::ServerOptions options) : server(router, std::move(options), timers, clock) {
    addRoutes(router);
}

void TestServer::start() {
    const base::Result<quint16> listening = server.listen(QHostAddress::LocalHost, 0);
    QVERIFY2(listening, listening ? "" : qPrintable(listening.error().message));
    port = *listening;
}

void TestServer::settle() {
    // Loopback delivers at once, so a few turns of the event loop are all that a byte needs to get through.
    for (int turn = 0; turn < 10; ++turn)
        QCoreApplication::processEvents();
}

WireClient::WireClient(const TestServer& server) {
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
    QVERIFY(socket.waitForConnected());
    TestServer::settle();
}

void WireClient::send(const QByteArray& bytes) {
    socket.write(bytes);
    socket.flush();
    while (isOpen() && socket.bytesToWrite() > 0)
        TestServer::settle();
    TestServer::settle();
}

QList<WireResponse> WireClient::responses(bool withoutBody) const {
    QList<WireResponse> responses;
    QByteArray rest = received;
    while (std::optional<WireResponse> response = takeResponse(rest, withoutBody))
        responses.append(std::move(*response));
    return responses;
}
