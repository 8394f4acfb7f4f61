#include "tests/unit/http/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;

// Listening, counting, the cap and the orderly end.
class TestHttpServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listensOnSeveralAddresses();
    void busyPortIsNamed();
    void foreignAddressIsRefused();
    void connectionsAreCapped();
    void countsWhatHappens();

    void stopClosesIdleConnections();
    void stopLetsRequestsFinish();
    void stopEndsStreams();
    void stopCutsOffAfterTheDeadline();
    void stopWithoutConnections();
    void diesWithOpenConnections();
};

namespace {

const QByteArray hello = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

void TestHttpServer::listensOnSeveralAddresses() {
    TestServer server;
    server.start();
    const base::Result<quint16> second = server.server.listen(QHostAddress::LocalHost, 0);
    QVERIFY(second);
    QVERIFY(*second != server.port);
    for (const quint16 port : {server.port, *second}) {
        server.port = port;
        WireClient client(server);
        client.send(hello);
        QTRY_COMPARE(client.responses().size(), 1);
    }
}

void TestHttpServer::busyPortIsNamed() {
    TestServer first;
    first.start();
    TestServer second;
    const base::Result<quint16> listening = second.server.listen(QHostAddress::LocalHost, first.port);
    QVERIFY(!listening);
    QVERIFY(listening.error().code == base::Code::Conflict);
    QCOMPARE(listening.error().message, u"127.0.0.1 port %1 is already in use"_s.arg(first.port));
}

void TestHttpServer::foreignAddressIsRefused() {
    TestServer server;
    const base::Result<quint16> listening = server.server.listen(QHostAddress(u"192.0.2.1"_s), 0);
    QVERIFY(!listening);
    QVERIFY(listening.error().code == base::Code::Unavailable);
    QVERIFY(listening.error().message.startsWith(u"Cannot listen on 192.0.2.1 port 0: "));
}

void TestHttpServer::connectionsAreCapped() {
    http::ServerOptions options;
    options.maxConnections = 2;
    TestServer server(options);
    server.start();
    WireClient first(server);
    {
        WireClient second(server);
        WireClient third(server);
        QTRY_COMPARE(third.responses().size(), 1);
        QCOMPARE(third.responses().first().status, 503);
        QCOMPARE(server.server.stats().turnedAway, 1);
        second.send(hello);
        QCOMPARE(second.responses().first().status, 200);
    }
    QTRY_COMPARE(server.server.stats().connections, 1);
    WireClient fourth(server);
    fourth.send(hello);
    QCOMPARE(fourth.responses().first().status, 200);
}

void TestHttpServer::countsWhatHappens() {
    TestServer server;
    server.start();
    {
        WireClient client(server);
        client.send(hello + hello + "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(client.responses().size(), 3);
        QCOMPARE(server.server.stats().connections, 1);
        QCOMPARE(server.server.stats().requests, 2);
    }
    QTRY_COMPARE(server.server.stats().connections, 0);
    QCOMPARE(server.server.stats().accepted, 1);
}

void TestHttpServer::stopClosesIdleConnections() {
    TestServer server;
    server.start();
    WireClient fresh(server);
    WireClient used(server);
    used.send(hello);
    int done = 0;
    server.server.close(500, [&done] { ++done; });
    QCOMPARE(done, 0);
    QTRY_COMPARE(done, 1);
    QTRY_VERIFY(!fresh.isOpen() && !used.isOpen());
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
    QVERIFY(!late.waitForConnected());
}

void TestHttpServer::stopLetsRequestsFinish() {
    TestServer server;
    QList<Reply> replies;
    server.router.add(Method::Get, "/later",
                      [&replies](const Request&, const Reply& reply) { replies.append(reply); });
    server.start();
    WireClient working(server);
    working.send("GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n");
    WireClient arriving(server);
    arriving.send("GET /hello HTTP/1.1\r\n");
    int done = 0;
    server.server.close(500, [&done] { ++done; });
    TestServer::settle();
    arriving.send("Host: localhost\r\n\r\n");
    QTRY_VERIFY(!arriving.isOpen());
    QCOMPARE(arriving.responses().first().body, QByteArray("hello"));
    QCOMPARE(done, 0);
    replies.first()(Response::text(200, "finished"));
    QTRY_COMPARE(done, 1);
    QTRY_COMPARE(working.responses().size(), 1);
    QCOMPARE(working.responses().first().headers.value("Connection"), QByteArray("close"));
}

void TestHttpServer::stopEndsStreams() {
    TestServer server;
    int closed = 0;
    server.router.add(Method::Get, "/events", [&closed](const Request&, const Reply& reply) {
        reply(Response::streamed(200, "text/event-stream", [&closed](const auto& stream) {
            stream->write("x");
            stream->onClosed([&closed] { ++closed; });
        }));
    });
    server.start();
    WireClient client(server);
    client.send("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    int done = 0;
    server.server.close(500, [&done] { ++done; });
    QTRY_COMPARE(done, 1);
    QCOMPARE(closed, 1);
    QTRY_COMPARE(client.responses().size(), 1);
}

void TestHttpServer::stopCutsOffAfterTheDeadline() {
    TestServer server;
    QList<Reply> replies;
    server.router.add(Method::Get, "/later",
                      [&replies](const Request&, const Reply& reply) { replies.append(reply); });
    server.start();
    WireClient client(server);
    client.send("GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n");
    int done = 0;
    server.server.close(500, [&done] { ++done; });
    server.elapse(499);
    TestServer::settle();
    QCOMPARE(done, 0);
    server.elapse(1);
    QTRY_COMPARE(done, 1);
    QTRY_VERIFY(!client.isOpen());
}

void TestHttpServer::stopWithoutConnections() {
    TestServer server;
    server.start();
    int done = 0;
    server.server.close(500, [&done] { ++done; });
    QCOMPARE(done, 0);
    QTRY_COMPARE(done, 1);
}

void TestHttpServer::diesWithOpenConnections() {
    QList<Reply> replies;
    auto server = std::make_unique<TestServer>();
    server->router.add(Method::Get, "/later",
                       [&replies](const Request&, const Reply& reply) { replies.append(reply); });
    server->start();
    WireClient client(*server);
    client.send("GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(replies.size(), 1);
    server.reset();
    replies.first()(Response::text(200, "too late"));
    QTRY_VERIFY(!client.isOpen());
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_server.moc"
