#include "server/http/http_date.h"
#include "server/http/response_head.h"

#include <QTest>

using http::Response;
using http::ResponseFraming;

class TestResponseHead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heads_data();
    void heads();
    void valuesCannotAddHeaders();
    void dates();
};

namespace {

QByteArrayList linesOf(const Response& response, const ResponseFraming& framing) {
    QByteArray head = http::serializeHead(response, framing);
    Q_ASSERT(head.endsWith("\r\n\r\n"));
    head.chop(4);
    QByteArrayList lines;
    for (const QByteArray& line : head.split('\n'))
        lines.append(line.trimmed());
    return lines;
}

} // namespace

void TestResponseHead::heads_data() {
    QTest::addColumn<Response>("response");
    QTest::addColumn<ResponseFraming>("framing");
    QTest::addColumn<QByteArrayList>("lines");
    const ResponseFraming usual{false, 1, true, "D"};
    const ResponseFraming old{false, 0, true, "D"};
    const ResponseFraming last{false, 1, false, "D"};
    const QByteArray text = "Content-Type: text/plain; charset=utf-8";
    const Response stream = Response::streamed(200, "text/event-stream", [](const auto&) {});
    QTest::newRow("body") << Response::text(200, "abc") << usual
                          << QByteArrayList{"HTTP/1.1 200 OK", "Date: D", text, "Content-Length: 3"};
    QTest::newRow("no body") << Response::empty(200) << usual
                             << QByteArrayList{"HTTP/1.1 200 OK", "Date: D", "Content-Length: 0"};
    QTest::newRow("204") << Response::empty(204) << usual
                         << QByteArrayList{"HTTP/1.1 204 No Content", "Date: D"};
    QTest::newRow("304") << Response::empty(304) << usual
                         << QByteArrayList{"HTTP/1.1 304 Not Modified", "Date: D"};
    QTest::newRow("unlisted status") << Response::empty(299) << usual
                                     << QByteArrayList{"HTTP/1.1 299", "Date: D", "Content-Length: 0"};
    QTest::newRow("HTTP/1.0 keep-alive")
        << Response::empty(200) << old
        << QByteArrayList{"HTTP/1.1 200 OK", "Date: D", "Content-Length: 0", "Connection: keep-alive"};
    QTest::newRow("last") << Response::empty(200) << last
                          << QByteArrayList{"HTTP/1.1 200 OK", "Date: D", "Content-Length: 0",
                                            "Connection: close"};
    QTest::newRow("redirect") << Response::redirect("/login") << usual
                              << QByteArrayList{"HTTP/1.1 303 See Other", "Date: D", "Location: /login",
                                                "Content-Length: 0"};
    QTest::newRow("stream") << stream << usual
                            << QByteArrayList{"HTTP/1.1 200 OK", "Date: D", "Content-Type: text/event-stream",
                                              "Transfer-Encoding: chunked"};
    QTest::newRow("stream over HTTP/1.0")
        << stream << ResponseFraming{false, 0, false, "D"}
        << QByteArrayList{"HTTP/1.1 200 OK", "Date: D", "Content-Type: text/event-stream",
                          "Connection: close"};
    QTest::newRow("JSON") << Response::json(201, QJsonObject{}) << usual
                          << QByteArrayList{"HTTP/1.1 201 Created", "Date: D",
                                            "Content-Type: application/json; charset=utf-8",
                                            "Content-Length: 2"};
}

void TestResponseHead::heads() {
    QFETCH(const Response, response);
    QFETCH(const ResponseFraming, framing);
    QTEST(linesOf(response, framing), "lines");
}

void TestResponseHead::valuesCannotAddHeaders() {
    const Response response = Response::redirect(QByteArray("/x\r\nSet-Cookie: a=b\n\0c", 22));
    const QByteArrayList lines = linesOf(response, {false, 1, true, "D"});
    QCOMPARE(lines.at(2), QByteArray("Location: /x  Set-Cookie: a=b  c"));
}

void TestResponseHead::dates() {
    QCOMPARE(http::httpDate(784'111'777'000), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

QTEST_GUILESS_MAIN(TestResponseHead)
#include "tst_response_head.moc"
