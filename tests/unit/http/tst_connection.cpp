#include "tests/unit/http/test_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;

// What happens between request and response on one connection, beyond the corpus.
class TestHttpConnection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAnsweredOneAtATime();
    void onlyTheFirstAnswerCounts();
    void forgottenAnswerIsAnError();
    void answerForAGonePeerIsDropped();
    void idleConnectionIsClosed();
    void handlerMayTakeItsTime();

    void requestHasEverything();
    void dataBehindAHandshakeIsRefused();
    void errorPageAndDecorationAreTheCallers();

    void uploadGoesToTheSink();
    void refusingSinkEndsTheRequest();
    void failingSinkEndsTheRequest();
    void brokenUploadIsThrownAway();
    void refusedUploadIsDrainedForAWhile();
    void uploadWaitsInTcpWhileAHandlerWorks();

    void bodyLeavesAsThePeerTakesIt();
    void fileIsSent();
    void brokenSourceBreaksTheConnection();
    void peerThatTakesNothingIsCutOff();
    void streamIsChunked();
    void streamEndsWithHttp10();
    void streamKnowsWhenThePeerIsGone();
    void streamOfASlowReaderIsCut();
    void headOfAStreamHasNoBody();
};

namespace {

const QByteArray hello = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

QByteArray get(const QByteArray& path, const QByteArray& version = "1.1") {
    return "GET " + path + " HTTP/" + version + "\r\nHost: localhost\r\n\r\n";
}

// Keeps what it is told to do instead of doing it.
struct Later {
    http::Handler handler() {
        return [this](const Request&, const Reply& reply) { replies.append(reply); };
    }
    QList<Reply> replies;
};

struct SinkLog {
    QByteArray taken;
    bool finished = false;
    bool destroyed = false;
    base::Status answer;
};

class LoggingSink final : public http::BodySink {
public:
    explicit LoggingSink(SinkLog& log) : m_log(log) {}
    ~LoggingSink() override { m_log.destroyed = true; }
    Q_DISABLE_COPY_MOVE(LoggingSink)
    base::Status write(QByteArrayView data) override {
        m_log.taken += data;
        return m_log.answer;
    }
    base::Status finish() override {
        m_log.finished = true;
        return {};
    }

private:
    SinkLog& m_log;
};

class CountingSource final : public http::BodySource {
public:
    CountingSource(qint64 size, qint64& read) : m_size(size), m_read(read) {}
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] base::Result<QByteArray> read(qint64 limit) override {
        m_read += limit;
        return QByteArray(limit, 'x');
    }

private:
    qint64 m_size;
    qint64& m_read;
};

http::RouteOptions into(SinkLog& log) {
    http::RouteOptions options;
    options.bodyLimit = 10 * 1024 * 1024;
    options.sink = [&log](const Request&) { return std::make_unique<LoggingSink>(log); };
    return options;
}

http::Handler saying(const QByteArray& text) {
    return [text](const Request&, const Reply& reply) { reply(Response::text(200, text)); };
}

} // namespace

void TestHttpConnection::requestsAreAnsweredOneAtATime() {
    TestServer server;
    Later later;
    server.router.add(Method::Get, "/later", later.handler());
    server.start();
    WireClient client(server);
    client.send(get("/later") + hello + get("/later"));
    QCOMPARE(later.replies.size(), 1);
    QCOMPARE(client.responses().size(), 0);
    later.replies.at(0)(Response::text(200, "first"));
    QTRY_COMPARE(client.responses().size(), 2);
    QCOMPARE(client.responses().at(0).body, QByteArray("first"));
    QCOMPARE(client.responses().at(1).body, QByteArray("hello"));
    QCOMPARE(later.replies.size(), 2);
    later.replies.at(1)(Response::text(200, "third"));
    QTRY_COMPARE(client.responses().size(), 3);
}

void TestHttpConnection::onlyTheFirstAnswerCounts() {
    TestServer server;
    server.router.add(Method::Get, "/twice", [](const Request&, const Reply& reply) {
        reply(Response::text(200, "one"));
        reply(Response::text(200, "two"));
    });
    server.start();
    WireClient client(server);
    client.send(get("/twice") + hello);
    QTRY_COMPARE(client.responses().size(), 2);
    QCOMPARE(client.responses().at(0).body, QByteArray("one"));
    QCOMPARE(client.responses().at(1).body, QByteArray("hello"));
}

void TestHttpConnection::forgottenAnswerIsAnError() {
    TestServer server;
    server.router.add(Method::Get, "/forgets", [](const Request&, const Reply&) {});
    server.start();
    WireClient client(server);
    QTest::ignoreMessage(QtWarningMsg, "A handler gave no answer to \"/forgets\"");
    client.send(get("/forgets") + hello);
    QTRY_COMPARE(client.responses().size(), 2);
    QCOMPARE(client.responses().at(0).status, 500);
}

void TestHttpConnection::answerForAGonePeerIsDropped() {
    TestServer server;
    Later later;
    server.router.add(Method::Get, "/later", later.handler());
    server.start();
    {
        WireClient client(server);
        client.send(get("/later"));
        QCOMPARE(server.server.stats().connections, 1);
    }
    QTRY_COMPARE(server.server.stats().connections, 0);
    later.replies.first()(Response::text(200, "nobody listens"));
    later.replies.clear();
}

void TestHttpConnection::idleConnectionIsClosed() {
    TestServer server;
    server.start();
    WireClient client(server);
    client.send(hello);
    QCOMPARE(client.responses().size(), 1);
    server.elapse(http::Timeouts().idle - 1);
    TestServer::settle();
    QVERIFY(client.isOpen());
    server.elapse(1);
    QTRY_VERIFY(!client.isOpen());
    QCOMPARE(client.responses().size(), 1);
}

void TestHttpConnection::handlerMayTakeItsTime() {
    TestServer server;
    Later later;
    server.router.add(Method::Get, "/later", later.handler());
    server.start();
    WireClient client(server);
    client.send(get("/later"));
    server.elapse(10 * 60 * 1000);
    later.replies.first()(Response::text(200, "at last"));
    QTRY_COMPARE(client.responses().size(), 1);
}

void TestHttpConnection::requestHasEverything() {
    http::ServerOptions options;
    options.proxies = *http::TrustedProxies::parse({u"127.0.0.1"_s});
    TestServer server(options);
    Request seen;
    server.router.add(Method::Post, "/orgs/{org}/keys/{rest...}",
                      [&seen](const Request& request, const Reply& reply) {
                          seen = request;
                          reply(Response::empty(204));
                      });
    server.start();
    WireClient client(server);
    client.send("POST /orgs/a%20b/keys/c/d?x=1 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 1.2.3.4\r\n"
                "X-Forwarded-Proto: https\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(client.responses().size(), 1);
    QVERIFY(seen.method == Method::Post);
    QCOMPARE(seen.target, QByteArray("/orgs/a%20b/keys/c/d?x=1"));
    QCOMPARE(seen.path, u"/orgs/a b/keys/c/d"_s);
    QCOMPARE(seen.query.value(u"x"), u"1"_s);
    QCOMPARE(seen.params.value(u"org"), u"a b"_s);
    QCOMPARE(seen.params.value(u"rest"), u"c/d"_s);
    QCOMPARE(seen.headers.value("host"), QByteArray("localhost"));
    QCOMPARE(seen.body, QByteArray("{}"));
    QCOMPARE(seen.peer.toString(), u"1.2.3.4"_s);
    QVERIFY(seen.secure);
    QCOMPARE(seen.id.size(), 36);
}

// A client has to wait for the 101, so this is no client but an attack on a proxy before us.
void TestHttpConnection::dataBehindAHandshakeIsRefused() {
    http::ServerOptions options;
    options.upgradePaths = {u"/websocket"_s};
    TestServer server(options);
    server.start();
    server.server.onUpgrade([](QTcpSocket* socket, const Request&) { delete socket; });
    WireClient client(server);
    client.send(
        "GET /websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n" +
        hello);
    QTRY_COMPARE(client.responses().size(), 1);
    QCOMPARE(client.responses().first().status, 400);
    QCOMPARE(server.server.stats().upgrades, 0);
}

void TestHttpConnection::errorPageAndDecorationAreTheCallers() {
    http::ServerOptions options;
    options.errorPage = [](const Request& request, const http::Problem& problem) {
        return Response::json(problem.status, "{\"id\":" + QByteArray::number(request.id.size()) + '}',
                              "application/problem+json");
    };
    options.decorate = [](const Request&, Response& response) {
        response.headers.set("X-Content-Type-Options", "nosniff");
    };
    TestServer server(options);
    server.start();
    WireClient client(server);
    client.send(hello + get("/nothing") + "nonsense\r\n\r\n");
    QTRY_COMPARE(client.responses().size(), 3);
    for (const WireResponse& response : client.responses())
        QCOMPARE(response.headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
    for (const int at : {1, 2}) {
        QCOMPARE(client.responses().at(at).headers.value("Content-Type"),
                 QByteArray("application/problem+json"));
        QCOMPARE(client.responses().at(at).body, QByteArray("{\"id\":36}"));
    }
}

void TestHttpConnection::uploadGoesToTheSink() {
    TestServer server;
    SinkLog log;
    server.router.add(
        Method::Put, "/up",
        [](const Request& request, const Reply& reply) {
            const bool given = request.sink != nullptr && request.body.isEmpty();
            reply(Response::empty(given ? 201 : 500));
        },
        into(log));
    server.start();
    WireClient client(server);
    const QByteArray data = QByteArray("0123456789abcdef").repeated(200'000);
    client.send("PUT /up HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(data.size()) +
                "\r\n\r\n" + data + "PUT /up HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    QTRY_COMPARE(client.responses().size(), 2);
    QCOMPARE(client.responses().at(0).status, 201);
    QCOMPARE(client.responses().at(1).status, 201);
    QCOMPARE(log.taken, data);
    QVERIFY(log.finished);
}

void TestHttpConnection::refusingSinkEndsTheRequest() {
    TestServer server;
    http::RouteOptions options;
    options.sink = [](const Request&) -> base::Result<std::unique_ptr<http::BodySink>> {
        return base::fail(base::Code::Forbidden, u"not here"_s);
    };
    server.router.add(Method::Put, "/up", saying("never"), options);
    server.start();
    WireClient client(server);
    client.send("PUT /up HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QTRY_COMPARE(client.responses().size(), 1);
    QCOMPARE(client.responses().first().status, 403);
    QCOMPARE(client.responses().first().body, QByteArray("not here\n"));
    QCOMPARE(client.responses().first().headers.value("Connection"), QByteArray("close"));
}

void TestHttpConnection::failingSinkEndsTheRequest() {
    TestServer server;
    SinkLog log;
    log.answer = base::failInternal(u"disk full"_s);
    server.router.add(Method::Put, "/up", saying("never"), into(log));
    server.start();
    WireClient client(server);
    client.send("PUT /up HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab");
    QTRY_COMPARE(client.responses().size(), 1);
    QCOMPARE(client.responses().first().status, 500);
    QVERIFY(!client.responses().first().body.contains("disk"));
    QVERIFY(!log.finished);
}

void TestHttpConnection::brokenUploadIsThrownAway() {
    TestServer server;
    SinkLog log;
    server.router.add(Method::Put, "/up", saying("never"), into(log));
    server.start();
    {
        WireClient client(server);
        client.send("PUT /up HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab");
        QCOMPARE(log.taken, QByteArray("ab"));
    }
    QTRY_VERIFY(log.destroyed);
    QVERIFY(!log.finished);
}

// Closing at once would reset the connection, and the client might never see why.
void TestHttpConnection::refusedUploadIsDrainedForAWhile() {
    TestServer server;
    server.start();
    WireClient client(server);
    client.send("PUT /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\n");
    QTRY_COMPARE(client.responses().size(), 1);
    QCOMPARE(client.responses().first().status, 413);
    client.send(QByteArray(9'000'000, 'x'));
    QCOMPARE(client.socket.bytesToWrite(), 0);
    server.elapse(http::Timeouts().linger - 1);
    TestServer::settle();
    QVERIFY(client.isOpen());
    server.elapse(1);
    QTRY_VERIFY(!client.isOpen());
}

void TestHttpConnection::uploadWaitsInTcpWhileAHandlerWorks() {
    TestServer server;
    Later later;
    SinkLog log;
    server.router.add(Method::Get, "/later", later.handler());
    server.router.add(Method::Put, "/up", saying("taken"), into(log));
    server.start();
    WireClient client(server);
    client.socket.write(get("/later") +
                        "PUT /up HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\n" +
                        QByteArray(10'000'000, 'x'));
    for (int turn = 0; turn < 20; ++turn)
        TestServer::settle();
    QVERIFY2(client.socket.bytesToWrite() > 1'000'000,
             "the server must not swallow what it cannot handle yet");
    later.replies.first()(Response::empty(204));
    QTRY_COMPARE(client.responses().size(), 2);
    QCOMPARE(log.taken.size(), 10'000'000);
}

void TestHttpConnection::bodyLeavesAsThePeerTakesIt() {
    TestServer server;
    static constexpr qint64 size = 100'000'000; // More than the kernels take.
    qint64 read = 0;
    server.router.add(Method::Get, "/large", [&read](const Request&, const Reply& reply) {
        Response response;
        response.source = std::make_shared<CountingSource>(size, read);
        reply(std::move(response));
    });
    server.start();
    WireClient client(server);
    client.socket.setReadBufferSize(4096);
    client.send(get("/large") + hello);
    QVERIFY2(read < size / 2, qPrintable(QString::number(read)));
    client.socket.setReadBufferSize(0);
    QTRY_VERIFY(client.received.endsWith("\r\n\r\nhello"));
    QVERIFY(client.received.size() > size);
    QCOMPARE(read, size);
}

void TestHttpConnection::fileIsSent() {
    TestServer server;
    QTemporaryDir dir;
    const QByteArray content = QByteArray("0123456789abcdef").repeated(100'000);
    QFile file(dir.filePath(u"large"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    server.router.add(Method::Get, "/part", [&](const Request&, const Reply& reply) {
        Response response;
        response.source = *http::FileSource::open(file.fileName(), 5, content.size() - 7);
        reply(std::move(response));
    });
    server.start();
    WireClient client(server);
    client.send(get("/part") + hello);
    QTRY_COMPARE(client.responses().size(), 2);
    QVERIFY(client.responses().at(0).body == content.mid(5, content.size() - 7));
}

// The head is out already, so that all that can be said is that the connection breaks.
void TestHttpConnection::brokenSourceBreaksTheConnection() {
    TestServer server;
    QTemporaryDir dir;
    QFile file(dir.filePath(u"short"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
    file.close();
    server.router.add(Method::Get, "/short", [&](const Request&, const Reply& reply) {
        Response response;
        response.source = *http::FileSource::open(file.fileName(), 0, 10);
        reply(std::move(response));
    });
    server.start();
    WireClient client(server);
    client.send(get("/short"));
    QTRY_VERIFY(!client.isOpen());
    QCOMPARE(client.responses().size(), 0);
}

void TestHttpConnection::peerThatTakesNothingIsCutOff() {
    TestServer server;
    server.router.add(Method::Get, "/large", saying(QByteArray(20'000'000, 'x')));
    server.start();
    WireClient client(server);
    client.socket.setReadBufferSize(4096);
    client.send(get("/large"));
    // What the kernels take counts as progress once.
    server.elapse(http::Timeouts().write);
    TestServer::settle();
    server.elapse(http::Timeouts().write);
    QTRY_COMPARE(server.server.stats().connections, 0);
}

void TestHttpConnection::streamIsChunked() {
    TestServer server;
    std::shared_ptr<http::ResponseStream> stream;
    server.router.add(Method::Get, "/events", [&stream](const Request&, const Reply& reply) {
        reply(
            Response::streamed(200, "text/event-stream", [&stream](const auto& opened) { stream = opened; }));
    });
    server.start();
    WireClient client(server);
    client.send(get("/events") + hello);
    QVERIFY(stream && stream->isOpen());
    QVERIFY(client.received.contains("Transfer-Encoding: chunked\r\n"));
    QVERIFY(stream->write("data: 1\n\n"));
    TestServer::settle();
    QVERIFY(client.received.endsWith("\r\n\r\n9\r\ndata: 1\n\n\r\n"));
    server.elapse(60 * 60 * 1000);
    QVERIFY(stream->write("data: 2\n\n"));
    stream->close();
    QVERIFY(!stream->write("dropped"));
    QTRY_COMPARE(client.responses().size(), 2);
    QCOMPARE(client.responses().at(0).body, QByteArray("data: 1\n\ndata: 2\n\n"));
    QCOMPARE(client.responses().at(1).body, QByteArray("hello"));
}

void TestHttpConnection::streamEndsWithHttp10() {
    TestServer server;
    server.router.add(Method::Get, "/events", [](const Request&, const Reply& reply) {
        reply(Response::streamed(200, "text/event-stream", [](const auto& stream) {
            stream->write("all");
            stream->close();
        }));
    });
    server.start();
    WireClient client(server);
    client.send(get("/events", "1.0"));
    QTRY_VERIFY(!client.isOpen());
    QVERIFY(client.received.contains("Connection: close\r\n"));
    QVERIFY(client.received.endsWith("\r\n\r\nall"));
}

void TestHttpConnection::streamKnowsWhenThePeerIsGone() {
    TestServer server;
    std::shared_ptr<http::ResponseStream> stream;
    int closed = 0;
    server.router.add(Method::Get, "/events", [&](const Request&, const Reply& reply) {
        reply(Response::streamed(200, "text/event-stream", [&](const auto& opened) {
            stream = opened;
            stream->onClosed([&closed] { ++closed; });
        }));
    });
    server.start();
    {
        WireClient client(server);
        client.send(get("/events"));
        QVERIFY(stream->isOpen());
    }
    QTRY_COMPARE(closed, 1);
    QVERIFY(!stream->write("nobody"));
    stream->close();
    QCOMPARE(closed, 1);
    stream->onClosed([&closed] { ++closed; });
    QCOMPARE(closed, 2);
}

void TestHttpConnection::streamOfASlowReaderIsCut() {
    TestServer server;
    std::shared_ptr<http::ResponseStream> stream;
    server.router.add(Method::Get, "/events", [&stream](const Request&, const Reply& reply) {
        reply(
            Response::streamed(200, "text/event-stream", [&stream](const auto& opened) { stream = opened; }));
    });
    server.start();
    WireClient client(server);
    client.socket.setReadBufferSize(1);
    client.send(get("/events"));
    const QByteArray event(100'000, 'x');
    int written = 0;
    while (stream->write(event) && written < 1'000) {
        ++written;
        TestServer::settle();
    }
    QVERIFY2(written > 10 && written < 1'000, qPrintable(QString::number(written)));
    QTRY_COMPARE(server.server.stats().connections, 0);
}

void TestHttpConnection::headOfAStreamHasNoBody() {
    TestServer server;
    bool opened = false;
    server.router.add(Method::Get, "/events", [&opened](const Request&, const Reply& reply) {
        reply(Response::streamed(200, "text/event-stream", [&opened](const auto&) { opened = true; }));
    });
    server.start();
    WireClient client(server);
    client.send("HEAD /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(client.responses(true).size(), 1);
    QVERIFY(!opened);
    client.received.clear();
    client.send(hello);
    QTRY_COMPARE(client.responses().size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpConnection)
#include "tst_connection.moc"
